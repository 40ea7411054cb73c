-- Follows of a reading and of pages of a text.
ALTER TABLE "Follow" ADD COLUMN "readingId" UUID, ADD COLUMN "pagesOfId" UUID, ADD COLUMN "fromId" UUID, ADD COLUMN "toId" UUID;
ALTER TABLE "Follow" ADD CONSTRAINT "Follow_readingId_fkey" FOREIGN KEY ("readingId") REFERENCES "Reading"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Follow" ADD CONSTRAINT "Follow_pagesOfId_fkey" FOREIGN KEY ("pagesOfId") REFERENCES "Text"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Follow" ADD CONSTRAINT "Follow_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Paragraph"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Follow" ADD CONSTRAINT "Follow_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Paragraph"("id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE INDEX "Follow_readingId_idx" ON "Follow"("readingId");
CREATE INDEX "Follow_pagesOfId_idx" ON "Follow"("pagesOfId");
CREATE UNIQUE INDEX "Follow_userId_readingId_key" ON "Follow"("userId", "readingId");
CREATE UNIQUE INDEX "Follow_userId_fromId_toId_key" ON "Follow"("userId", "fromId", "toId");

ALTER TABLE "Follow" DROP CONSTRAINT "Follow_one_target";
ALTER TABLE "Follow" ADD CONSTRAINT "Follow_one_target"
  CHECK (num_nonnulls("readingId", "textId", "pagesOfId", "paragraphId", "threadId") <= 1
     AND num_nonnulls("pagesOfId", "fromId", "toId") IN (0, 3));
DROP INDEX "Follow_whole_group";
CREATE UNIQUE INDEX "Follow_whole_group" ON "Follow" ("groupId", "userId")
  WHERE num_nonnulls("readingId", "textId", "pagesOfId", "paragraphId", "threadId") = 0;

-- Where a paragraph stands in the words of today: its position; beside what it stood after, where it has gone; that of
-- the paragraph that carries it on, where it was merged.
CREATE FUNCTION "placeOfParagraph"(wanted uuid) RETURNS float8 LANGUAGE sql STABLE AS $$
  WITH RECURSIVE way AS (
    SELECT p."id", p."textId", p."goneIn", p."afterId", p."intoId", 0.0::float8 AS shift, 0 AS step
      FROM "Paragraph" p WHERE p."id" = wanted
    UNION ALL
    SELECT q."id", q."textId", q."goneIn", q."afterId", q."intoId",
           CASE WHEN way."intoId" IS NULL THEN 0.5 ELSE way.shift END, way.step + 1
      FROM way JOIN "Paragraph" q ON q."id" = coalesce(way."intoId", way."afterId")
     WHERE way."goneIn" IS NOT NULL AND way.step < 100)
  SELECT CASE WHEN way."goneIn" IS NULL THEN b."position" + way.shift ELSE -0.5 END
    FROM way
    LEFT JOIN "Block" b ON b."paragraphId" = way."id" AND b."revisionId" = (
      SELECT v."id" FROM "Revision" v WHERE v."textId" = way."textId" ORDER BY v."number" DESC LIMIT 1)
   ORDER BY way.step DESC LIMIT 1
$$;

-- Digests.
ALTER TABLE "User" ADD COLUMN "digestHour" INTEGER NOT NULL DEFAULT 7, ADD COLUMN "digestWeekday" INTEGER NOT NULL DEFAULT 6;
ALTER TABLE "Notice" ADD COLUMN "digest" BOOLEAN NOT NULL DEFAULT false;
CREATE INDEX "Notice_due_now" ON "Notice" ("dueAt") WHERE "state" = 'pending' AND NOT "digest";
CREATE INDEX "Notice_for_digest" ON "Notice" ("userId") WHERE "state" = 'pending' AND "digest";

CREATE TABLE "Digest" (
    "userId" UUID NOT NULL,
    "cadence" "Cadence" NOT NULL,
    "date" TEXT,
    "dueAt" TIMESTAMP(3) NOT NULL,
    "done" TEXT,
    "landed" TEXT NOT NULL DEFAULT '',
    "stoppedAt" TIMESTAMP(3),

    CONSTRAINT "Digest_pkey" PRIMARY KEY ("userId", "cadence"),
    CONSTRAINT "Digest_cadence" CHECK ("cadence" IN ('daily', 'weekly'))
);
CREATE INDEX "Digest_dueAt_idx" ON "Digest"("dueAt");
ALTER TABLE "Digest" ADD CONSTRAINT "Digest_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "DigestStop" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "cadence" "Cadence" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3),

    CONSTRAINT "DigestStop_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "DigestStop_tokenHash_key" ON "DigestStop"("tokenHash");
CREATE INDEX "DigestStop_userId_idx" ON "DigestStop"("userId");
ALTER TABLE "DigestStop" ADD CONSTRAINT "DigestStop_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Another hour, weekday or zone: the worker reckons the next ones anew. A moment long ago is due whatever the clock says.
CREATE FUNCTION "digestsReckonedAnew"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Digest" SET "date" = NULL, "dueAt" = '1970-01-01' WHERE "userId" = NEW."id";
  RETURN NULL;
END $$;
CREATE TRIGGER "digestsReckonedAnew" AFTER UPDATE OF "timeZone", "digestHour", "digestWeekday" ON "User"
  FOR EACH ROW WHEN ((OLD."timeZone", OLD."digestHour", OLD."digestWeekday")
    IS DISTINCT FROM (NEW."timeZone", NEW."digestHour", NEW."digestWeekday"))
  EXECUTE FUNCTION "digestsReckonedAnew"();

-- What a person is shown of the mails that they got.
ALTER TABLE "Delivery" ADD COLUMN "subject" TEXT NOT NULL DEFAULT '';
CREATE INDEX "Delivery_rcptTo_createdAt_idx" ON "Delivery"("rcptTo", "createdAt");
