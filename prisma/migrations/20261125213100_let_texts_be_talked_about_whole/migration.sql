-- Nothing here can be said in schema.prisma.

-- A paragraph's key: letters and digits that are not taken for one another, beginning with a letter.
CREATE FUNCTION "fresh_key"() RETURNS text LANGUAGE sql VOLATILE AS $$
  SELECT string_agg(substr('abcdefghjkmnpqrstuvwxyz23456789', 1 + floor(random() * CASE n WHEN 1 THEN 23 ELSE 31 END)::int, 1), '' ORDER BY n)
    FROM generate_series(1, 8) n $$;

-- Before its first block every revision has one for the whole text, always of the same paragraph.
CREATE FUNCTION "stand_for_whole"(text_id uuid, revision_id uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE own uuid;
BEGIN
  SELECT b."paragraphId" INTO own FROM "Revision" v JOIN "Block" b ON b."revisionId" = v."id" AND b."position" = -1
   WHERE v."textId" = text_id LIMIT 1;
  IF own IS NULL THEN
    own := gen_random_uuid();
    INSERT INTO "Paragraph" ("id", "groupId", "textId", "key")
    SELECT own, "groupId", "id", "fresh_key"() FROM "Text" WHERE "id" = text_id;
  END IF;
  INSERT INTO "Block" ("revisionId", "position", "paragraphId", "kind", "words")
  SELECT revision_id, -1, own, 'whole', "title" FROM "Text" WHERE "id" = text_id;
END $$;

-- It stands before all others, and nothing else does.
ALTER TABLE "Block" ADD CONSTRAINT "Block_whole" CHECK (("kind" = 'whole') = ("position" = -1));

-- A title is no passage to be found: search leaves these blocks out.
CREATE OR REPLACE FUNCTION "find_blocks"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "BlockWords" ("paragraphId", "revisionId", "textId", "groupId", "plain", "stems")
  SELECT b."paragraphId", b."revisionId", x."id", x."groupId", said, "search_stems"(said, x."language")
    FROM fresh b JOIN "Revision" v ON v."id" = b."revisionId" JOIN "Text" x ON x."id" = v."textId",
         LATERAL "search_plain"(b."words") said
   WHERE b."kind" <> 'whole'
     AND NOT EXISTS (SELECT FROM "Revision" n WHERE n."textId" = v."textId" AND n."number" > v."number");
  RETURN NULL;
END $$;

-- What is there already, oldest first.
DO $$
DECLARE one record;
BEGIN
  FOR one IN SELECT "textId", "id" FROM "Revision" ORDER BY "textId", "number" LOOP
    PERFORM "stand_for_whole"(one."textId", one."id");
  END LOOP;
END $$;

CREATE FUNCTION "begin_revision"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "stand_for_whole"(NEW."textId", NEW."id");
  RETURN NULL;
END $$;
CREATE TRIGGER "Revision_whole" AFTER INSERT ON "Revision" FOR EACH ROW EXECUTE FUNCTION "begin_revision"();
