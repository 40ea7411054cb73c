-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Visibility" AS ENUM ('private', 'public');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('owner', 'moderator', 'member', 'guest');

-- CreateEnum
CREATE TYPE "BlockKind" AS ENUM ('heading', 'paragraph', 'quotation', 'listItem', 'verse', 'figure', 'note');

-- CreateEnum
CREATE TYPE "Standing" AS ENUM ('visible', 'held', 'removed', 'withdrawn');

-- CreateEnum
CREATE TYPE "FlagReason" AS ENUM ('person', 'offTopic', 'spam', 'illegal', 'other');

-- CreateEnum
CREATE TYPE "LogAct" AS ENUM ('removed', 'restored', 'kept', 'locked', 'unlocked', 'reopened');

-- CreateEnum
CREATE TYPE "Cadence" AS ENUM ('immediately', 'daily', 'weekly', 'never');

-- CreateEnum
CREATE TYPE "FollowOrigin" AS ENUM ('chosen', 'tookPart');

-- CreateEnum
CREATE TYPE "NoticeState" AS ENUM ('pending', 'told', 'skipped');

-- CreateEnum
CREATE TYPE "DeliveryState" AS ENUM ('queued', 'sending', 'sent', 'uncertain', 'failed', 'skipped');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" TIMESTAMP(3),
    "name" TEXT,
    "image" TEXT,
    "timeZone" TEXT NOT NULL DEFAULT 'UTC',
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "sessionToken" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "expires" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VerificationToken" (
    "identifier" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires" TIMESTAMP(3) NOT NULL
);

-- CreateTable
CREATE TABLE "Allowance" (
    "key" TEXT NOT NULL,
    "used" INTEGER NOT NULL,
    "until" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Allowance_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Group" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "visibility" "Visibility" NOT NULL DEFAULT 'private',
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "groupId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "Role" NOT NULL DEFAULT 'member',
    "joinedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "suspendedAt" TIMESTAMP(3),
    "suspensionReason" TEXT,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("groupId","userId")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "role" "Role" NOT NULL DEFAULT 'member',
    "email" TEXT,
    "maxUses" INTEGER NOT NULL DEFAULT 1,
    "uses" INTEGER NOT NULL DEFAULT 0,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "revokedAt" TIMESTAMP(3),
    "invitedById" UUID NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reading" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "archivedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Reading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Text" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "readingId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "author" TEXT,
    "source" TEXT,
    "language" TEXT NOT NULL DEFAULT 'en',
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Text_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "textId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Paragraph" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "textId" UUID NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "Paragraph_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Block" (
    "revisionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "paragraphId" UUID NOT NULL,
    "kind" "BlockKind" NOT NULL,
    "number" INTEGER,
    "level" INTEGER,
    "label" TEXT,
    "words" TEXT NOT NULL,
    "marks" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "Block_pkey" PRIMARY KEY ("revisionId","position")
);

-- CreateTable
CREATE TABLE "Draft" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "readingId" UUID,
    "createdById" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "author" TEXT,
    "source" TEXT,
    "language" TEXT NOT NULL DEFAULT 'en',
    "raw" TEXT NOT NULL,
    "found" JSONB NOT NULL,
    "acts" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 0,
    "textId" UUID,
    "publishedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Thread" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "readingId" UUID NOT NULL,
    "textId" UUID NOT NULL,
    "paragraphId" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "lockedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "parentId" UUID,
    "authorId" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "pipeline" INTEGER NOT NULL,
    "revisionId" UUID NOT NULL,
    "standing" "Standing" NOT NULL DEFAULT 'visible',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedAt" TIMESTAMP(3),

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CommentVersion" (
    "commentId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "writtenAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "CommentVersion_pkey" PRIMARY KEY ("commentId","number")
);

-- CreateTable
CREATE TABLE "Seen" (
    "userId" UUID NOT NULL,
    "paragraphId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Seen_pkey" PRIMARY KEY ("userId","paragraphId")
);

-- CreateTable
CREATE TABLE "Case" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "commentId" UUID NOT NULL,
    "openedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "takenById" UUID,
    "takenAt" TIMESTAMP(3),
    "closedAt" TIMESTAMP(3),
    "closedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Flag" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "flaggerId" UUID NOT NULL,
    "reason" "FlagReason" NOT NULL,
    "note" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Flag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LogEntry" (
    "id" BIGSERIAL NOT NULL,
    "groupId" UUID NOT NULL,
    "actorId" UUID NOT NULL,
    "act" "LogAct" NOT NULL,
    "threadId" UUID,
    "commentId" UUID,
    "caseId" UUID,
    "reason" TEXT NOT NULL,
    "undoesId" BIGINT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LogEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Follow" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "textId" UUID,
    "paragraphId" UUID,
    "threadId" UUID,
    "cadence" "Cadence" NOT NULL DEFAULT 'immediately',
    "origin" "FollowOrigin" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Follow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "commentId" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "because" TEXT NOT NULL,
    "dueAt" TIMESTAMP(3) NOT NULL,
    "state" "NoticeState" NOT NULL DEFAULT 'pending',
    "skippedBecause" TEXT,
    "deliveryId" UUID,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Unsubscribe" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "usedAt" TIMESTAMP(3),

    CONSTRAINT "Unsubscribe_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Delivery" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "dedupKey" TEXT NOT NULL,
    "userId" UUID,
    "groupId" UUID,
    "mailFrom" TEXT NOT NULL,
    "rcptTo" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "raw" BYTEA NOT NULL,
    "state" "DeliveryState" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "doubts" INTEGER NOT NULL DEFAULT 0,
    "nextAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "leasedUntil" TIMESTAMP(3),
    "lastError" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMP(3),

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaughtMail" (
    "id" UUID NOT NULL,
    "mailFrom" TEXT NOT NULL,
    "rcptTo" TEXT[],
    "raw" BYTEA NOT NULL,
    "receivedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CaughtMail_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Session_sessionToken_key" ON "Session"("sessionToken");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "VerificationToken_token_key" ON "VerificationToken"("token");

-- CreateIndex
CREATE UNIQUE INDEX "VerificationToken_identifier_token_key" ON "VerificationToken"("identifier", "token");

-- CreateIndex
CREATE INDEX "Allowance_until_idx" ON "Allowance"("until");

-- CreateIndex
CREATE UNIQUE INDEX "Group_slug_key" ON "Group"("slug");

-- CreateIndex
CREATE INDEX "Membership_userId_idx" ON "Membership"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_groupId_createdAt_idx" ON "Invitation"("groupId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Reading_groupId_slug_key" ON "Reading"("groupId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "Text_readingId_slug_key" ON "Text"("readingId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "Text_readingId_position_key" ON "Text"("readingId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_textId_number_key" ON "Revision"("textId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Paragraph_textId_key_key" ON "Paragraph"("textId", "key");

-- CreateIndex
CREATE INDEX "Block_paragraphId_idx" ON "Block"("paragraphId");

-- CreateIndex
CREATE INDEX "Draft_groupId_createdAt_idx" ON "Draft"("groupId", "createdAt");

-- CreateIndex
CREATE INDEX "Thread_paragraphId_createdAt_idx" ON "Thread"("paragraphId", "createdAt");

-- CreateIndex
CREATE INDEX "Thread_groupId_createdAt_idx" ON "Thread"("groupId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Comment_seq_key" ON "Comment"("seq");

-- CreateIndex
CREATE INDEX "Comment_threadId_seq_idx" ON "Comment"("threadId", "seq");

-- CreateIndex
CREATE INDEX "Comment_groupId_seq_idx" ON "Comment"("groupId", "seq");

-- CreateIndex
CREATE INDEX "Comment_parentId_idx" ON "Comment"("parentId");

-- CreateIndex
CREATE UNIQUE INDEX "Comment_authorId_key_key" ON "Comment"("authorId", "key");

-- CreateIndex
CREATE INDEX "Case_groupId_closedAt_openedAt_idx" ON "Case"("groupId", "closedAt", "openedAt");

-- CreateIndex
CREATE INDEX "Case_commentId_idx" ON "Case"("commentId");

-- CreateIndex
CREATE UNIQUE INDEX "Flag_caseId_flaggerId_key" ON "Flag"("caseId", "flaggerId");

-- CreateIndex
CREATE UNIQUE INDEX "LogEntry_undoesId_key" ON "LogEntry"("undoesId");

-- CreateIndex
CREATE INDEX "LogEntry_groupId_id_idx" ON "LogEntry"("groupId", "id");

-- CreateIndex
CREATE INDEX "LogEntry_commentId_idx" ON "LogEntry"("commentId");

-- CreateIndex
CREATE INDEX "LogEntry_threadId_idx" ON "LogEntry"("threadId");

-- CreateIndex
CREATE INDEX "Follow_textId_idx" ON "Follow"("textId");

-- CreateIndex
CREATE INDEX "Follow_paragraphId_idx" ON "Follow"("paragraphId");

-- CreateIndex
CREATE INDEX "Follow_threadId_idx" ON "Follow"("threadId");

-- CreateIndex
CREATE UNIQUE INDEX "Follow_userId_textId_key" ON "Follow"("userId", "textId");

-- CreateIndex
CREATE UNIQUE INDEX "Follow_userId_paragraphId_key" ON "Follow"("userId", "paragraphId");

-- CreateIndex
CREATE UNIQUE INDEX "Follow_userId_threadId_key" ON "Follow"("userId", "threadId");

-- CreateIndex
CREATE INDEX "Notice_state_dueAt_idx" ON "Notice"("state", "dueAt");

-- CreateIndex
CREATE INDEX "Notice_threadId_userId_idx" ON "Notice"("threadId", "userId");

-- CreateIndex
CREATE INDEX "Notice_deliveryId_idx" ON "Notice"("deliveryId");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_userId_commentId_key" ON "Notice"("userId", "commentId");

-- CreateIndex
CREATE UNIQUE INDEX "Unsubscribe_tokenHash_key" ON "Unsubscribe"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "Delivery_dedupKey_key" ON "Delivery"("dedupKey");

-- CreateIndex
CREATE INDEX "Delivery_state_nextAt_idx" ON "Delivery"("state", "nextAt");

-- CreateIndex
CREATE INDEX "Delivery_userId_createdAt_idx" ON "Delivery"("userId", "createdAt");

-- CreateIndex
CREATE INDEX "CaughtMail_receivedAt_idx" ON "CaughtMail"("receivedAt");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reading" ADD CONSTRAINT "Reading_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Text" ADD CONSTRAINT "Text_readingId_fkey" FOREIGN KEY ("readingId") REFERENCES "Reading"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_textId_fkey" FOREIGN KEY ("textId") REFERENCES "Text"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Paragraph" ADD CONSTRAINT "Paragraph_textId_fkey" FOREIGN KEY ("textId") REFERENCES "Text"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Block" ADD CONSTRAINT "Block_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Block" ADD CONSTRAINT "Block_paragraphId_fkey" FOREIGN KEY ("paragraphId") REFERENCES "Paragraph"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_paragraphId_fkey" FOREIGN KEY ("paragraphId") REFERENCES "Paragraph"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Comment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentVersion" ADD CONSTRAINT "CommentVersion_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Flag" ADD CONSTRAINT "Flag_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Follow" ADD CONSTRAINT "Follow_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Follow" ADD CONSTRAINT "Follow_textId_fkey" FOREIGN KEY ("textId") REFERENCES "Text"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Follow" ADD CONSTRAINT "Follow_paragraphId_fkey" FOREIGN KEY ("paragraphId") REFERENCES "Paragraph"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Follow" ADD CONSTRAINT "Follow_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- What follows cannot be said in schema.prisma.

-- A follow has one target; one without any is about the whole group, once for each member.
ALTER TABLE "Follow" ADD CONSTRAINT "Follow_one_target" CHECK (num_nonnulls("textId", "paragraphId", "threadId") <= 1);
CREATE UNIQUE INDEX "Follow_whole_group" ON "Follow" ("groupId", "userId")
  WHERE "textId" IS NULL AND "paragraphId" IS NULL AND "threadId" IS NULL;

-- A comment has at most one open case.
CREATE UNIQUE INDEX "Case_one_open" ON "Case" ("commentId") WHERE "closedAt" IS NULL;

-- A thread has exactly one comment that began it.
CREATE UNIQUE INDEX "Comment_one_root" ON "Comment" ("threadId") WHERE "parentId" IS NULL;

-- Due mail is found without reading what was sent.
CREATE INDEX "Notice_due" ON "Notice" ("dueAt") WHERE "state" = 'pending';
CREATE INDEX "Delivery_due" ON "Delivery" ("nextAt") WHERE "state" IN ('queued', 'sending', 'uncertain');

-- The moderation log can be added to, never changed.
CREATE FUNCTION "keep_log"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the moderation log is append-only';
END;
$$;
CREATE TRIGGER "LogEntry_append_only" BEFORE UPDATE OR DELETE ON "LogEntry" FOR EACH ROW EXECUTE FUNCTION "keep_log"();
CREATE TRIGGER "LogEntry_no_truncate" BEFORE TRUNCATE ON "LogEntry" FOR EACH STATEMENT EXECUTE FUNCTION "keep_log"();
