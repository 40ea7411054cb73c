-- Thanks, answers and where a thread landed are heard as the talk is: written by triggers at the end of the transaction,
-- each with the comment that it is about. What goes with its comment or its thread is told by those.
CREATE FUNCTION "live_mark"("about" UUID, "within" UUID) RETURNS VOID LANGUAGE plpgsql AS $$
DECLARE
  t RECORD;
BEGIN
  SELECT "id", "groupId", "readingId", "textId" INTO t FROM "Thread"
   WHERE "id" = coalesce("within", (SELECT c."threadId" FROM "Comment" c WHERE c."id" = "about"));
  IF NOT FOUND THEN RETURN; END IF;
  PERFORM "live_write"(t."groupId", t."readingId", t."textId", t."id", "about", 'marked', NULL, NULL);
END $$;

CREATE FUNCTION "live_comment_mark"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    PERFORM "live_mark"(OLD."commentId", NULL);
  ELSE
    PERFORM "live_mark"(NEW."commentId", NULL);
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION "live_thread_mark"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "live_mark"(NULL, NEW."threadId");
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "live_thanked" AFTER INSERT OR DELETE ON "Thanks"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "live_comment_mark"();
CREATE CONSTRAINT TRIGGER "live_answered" AFTER INSERT OR UPDATE OR DELETE ON "Answer"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "live_comment_mark"();
CREATE CONSTRAINT TRIGGER "live_landed" AFTER INSERT ON "Landing"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "live_thread_mark"();
