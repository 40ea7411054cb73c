-- CreateEnum
CREATE TYPE "LineageChange" AS ENUM ('same', 'edited', 'split', 'merged', 'moved', 'gone', 'new');

-- CreateEnum
CREATE TYPE "DraftState" AS ENUM ('reading', 'choosing', 'ready', 'refused');

-- AlterTable
ALTER TABLE "Comment" ADD COLUMN     "paragraphId" UUID;
UPDATE "Comment" c SET "paragraphId" = t."paragraphId" FROM "Thread" t WHERE t."id" = c."threadId";
ALTER TABLE "Comment" ALTER COLUMN "paragraphId" SET NOT NULL;

-- AlterTable
ALTER TABLE "Draft" ADD COLUMN     "baseId" UUID,
ADD COLUMN     "beatAt" TIMESTAMP(3),
ADD COLUMN     "chosen" JSONB,
ADD COLUMN     "decisions" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "doing" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "format" TEXT,
ADD COLUMN     "fromId" UUID,
ADD COLUMN     "parts" JSONB,
ADD COLUMN     "progress" DOUBLE PRECISION NOT NULL DEFAULT 0,
ADD COLUMN     "refusal" TEXT,
ADD COLUMN     "revisesId" UUID,
ADD COLUMN     "state" "DraftState" NOT NULL DEFAULT 'ready';

-- AlterTable
ALTER TABLE "Paragraph" ADD COLUMN     "afterId" UUID,
ADD COLUMN     "goneIn" INTEGER,
ADD COLUMN     "intoId" UUID;

-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "restores" INTEGER,
ADD COLUMN     "summary" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Thread" ADD COLUMN     "placedAt" TIMESTAMP(3),
ADD COLUMN     "placedById" UUID,
ADD COLUMN     "quote" JSONB,
ADD COLUMN     "quoteEnd" INTEGER,
ADD COLUMN     "quoteStart" INTEGER;

-- CreateTable
CREATE TABLE "Lineage" (
    "id" BIGSERIAL NOT NULL,
    "groupId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "fromId" UUID,
    "toId" UUID,
    "change" "LineageChange" NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,
    "decidedById" UUID,

    CONSTRAINT "Lineage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DraftFile" (
    "draftId" UUID NOT NULL,
    "name" TEXT,
    "type" TEXT,
    "address" TEXT,
    "bytes" BYTEA,

    CONSTRAINT "DraftFile_pkey" PRIMARY KEY ("draftId")
);

-- CreateTable
CREATE TABLE "DraftVisit" (
    "draftId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "DraftVisit_pkey" PRIMARY KEY ("draftId","userId")
);

-- CreateTable
CREATE TABLE "Citation" (
    "groupId" UUID NOT NULL,
    "commentId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "paragraphId" UUID NOT NULL,

    CONSTRAINT "Citation_pkey" PRIMARY KEY ("commentId","ordinal")
);

-- CreateIndex
CREATE INDEX "Lineage_revisionId_idx" ON "Lineage"("revisionId");

-- CreateIndex
CREATE INDEX "Lineage_fromId_idx" ON "Lineage"("fromId");

-- CreateIndex
CREATE INDEX "Citation_paragraphId_idx" ON "Citation"("paragraphId");

-- CreateIndex
CREATE INDEX "Draft_revisesId_idx" ON "Draft"("revisesId");

-- AddForeignKey
ALTER TABLE "Lineage" ADD CONSTRAINT "Lineage_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftFile" ADD CONSTRAINT "DraftFile_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftVisit" ADD CONSTRAINT "DraftVisit_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftVisit" ADD CONSTRAINT "DraftVisit_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_paragraphId_fkey" FOREIGN KEY ("paragraphId") REFERENCES "Paragraph"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- What follows cannot be said in schema.prisma.

-- A revision holds each paragraph once.
CREATE UNIQUE INDEX "Block_revision_paragraph" ON "Block" ("revisionId", "paragraphId");

-- A passage stands somewhere, or nowhere; and only where there is one.
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_passage" CHECK (
  ("quoteStart" IS NULL) = ("quoteEnd" IS NULL) AND ("quote" IS NOT NULL OR "quoteStart" IS NULL));
