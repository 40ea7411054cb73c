-- CreateEnum
CREATE TYPE "LiveKind" AS ENUM ('posted', 'changed', 'thread', 'published');

-- CreateTable
CREATE TABLE "LiveEvent" (
    "id" BIGSERIAL NOT NULL,
    "groupId" UUID NOT NULL,
    "readingId" UUID NOT NULL,
    "textId" UUID NOT NULL,
    "threadId" UUID,
    "commentId" UUID,
    "kind" "LiveKind" NOT NULL,
    "was" "Standing",
    "number" INTEGER,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LiveEvent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "LiveEvent_readingId_id_idx" ON "LiveEvent"("readingId", "id");

-- CreateIndex
CREATE INDEX "LiveEvent_at_idx" ON "LiveEvent"("at");

-- What happens is written by triggers, so that no act can forget it. They are deferred to the end of the transaction and
-- take a lock of their reading there, which is held until the commit is seen by everybody: the ids of a reading stand in
-- the order of its commits, and whoever has read up to one has missed none. Nothing is locked after it, so nobody waits
-- in a circle.
CREATE FUNCTION "live_write"("group" UUID, "reading" UUID, "text" UUID, "thread" UUID, "comment" UUID, "what" "LiveKind", "before" "Standing", "count" INTEGER)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(7102402, hashtext("reading"::text));
  INSERT INTO "LiveEvent" ("groupId", "readingId", "textId", "threadId", "commentId", "kind", "was", "number", "at")
  VALUES ("group", "reading", "text", "thread", "comment", "what", "before", "count", clock_timestamp() AT TIME ZONE 'UTC');
  PERFORM pg_notify('postil_live', "reading"::text);
END $$;

CREATE FUNCTION "live_comment"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  t RECORD;
BEGIN
  SELECT "groupId", "readingId", "textId" INTO t FROM "Thread" WHERE "id" = NEW."threadId";
  IF NOT FOUND THEN RETURN NULL; END IF;
  IF TG_OP = 'INSERT' THEN
    PERFORM "live_write"(t."groupId", t."readingId", t."textId", NEW."threadId", NEW."id", 'posted', NULL, NULL);
  ELSE
    PERFORM "live_write"(t."groupId", t."readingId", t."textId", NEW."threadId", NEW."id", 'changed', OLD."standing", NULL);
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION "live_thread"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "live_write"(NEW."groupId", NEW."readingId", NEW."textId", NEW."id", NULL, 'thread', NULL, NULL);
  RETURN NULL;
END $$;

CREATE FUNCTION "live_revision"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  reading UUID;
BEGIN
  SELECT x."readingId" INTO reading FROM "Text" x WHERE x."id" = NEW."textId";
  IF NOT FOUND THEN RETURN NULL; END IF;
  PERFORM "live_write"(NEW."groupId", reading, NEW."textId", NULL, NULL, 'published', NULL, NEW."number");
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "live_posted" AFTER INSERT ON "Comment"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "live_comment"();
CREATE CONSTRAINT TRIGGER "live_changed" AFTER UPDATE ON "Comment"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD."version" <> NEW."version" OR OLD."standing" <> NEW."standing") EXECUTE FUNCTION "live_comment"();
CREATE CONSTRAINT TRIGGER "live_thread" AFTER UPDATE ON "Thread"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION "live_thread"();
CREATE CONSTRAINT TRIGGER "live_published" AFTER INSERT ON "Revision"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "live_revision"();

-- Every reading has an event from which a reader can begin.
INSERT INTO "LiveEvent" ("groupId", "readingId", "textId", "kind", "number")
SELECT v."groupId", x."readingId", v."textId", 'published', v."number"
  FROM "Revision" v JOIN "Text" x ON x."id" = v."textId" ORDER BY v."createdAt", v."id";
