-- Whether a comment asks something is found out when it is written (server/comments/asks.ts).
ALTER TABLE "Comment" ADD COLUMN "asks" BOOLEAN NOT NULL DEFAULT false;

-- Of what was written before it is known roughly: quotations and code are looked at as well. Nobody is told of it.
ALTER TABLE "Comment" DISABLE TRIGGER USER;
UPDATE "Comment" SET "asks" = true
 WHERE "parentId" IS NULL AND "body" ~ '[?？؟][])）*_]*([[:space:]]|[])）*_"”’»」』[:space:]]*$)';
ALTER TABLE "Comment" ENABLE TRIGGER USER;
