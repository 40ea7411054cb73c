-- "Seen up to here" on a paragraph becomes the list of what was seen in each of its threads.
ALTER TABLE "Seen" RENAME TO "SeenUpTo";
ALTER TABLE "SeenUpTo" RENAME CONSTRAINT "Seen_pkey" TO "SeenUpTo_pkey";

-- CreateTable
CREATE TABLE "Seen" (
    "userId" UUID NOT NULL,
    "textId" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "seqs" BIGINT[],
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Seen_pkey" PRIMARY KEY ("userId","textId","threadId")
);

INSERT INTO "Seen" ("userId", "textId", "threadId", "groupId", "seqs", "at")
SELECT u."userId", t."textId", t."id", t."groupId", array_agg(c."seq" ORDER BY c."seq"), max(u."at")
  FROM "SeenUpTo" u
  JOIN "Thread" t ON t."paragraphId" = u."paragraphId"
  JOIN "Comment" c ON c."threadId" = t."id" AND c."seq" <= u."seq"
 GROUP BY u."userId", t."textId", t."id", t."groupId";

-- DropTable
DROP TABLE "SeenUpTo";
