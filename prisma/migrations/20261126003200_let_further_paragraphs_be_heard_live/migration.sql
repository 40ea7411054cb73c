-- What else a thread is about is heard as its other marks are, whoever says it or takes it back.
CREATE FUNCTION "live_also_mark"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    PERFORM "live_mark"(NULL, OLD."threadId");
  ELSE
    PERFORM "live_mark"(NULL, NEW."threadId");
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "live_also" AFTER INSERT OR DELETE ON "ThreadAlso"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "live_also_mark"();
