-- CreateEnum
CREATE TYPE "InboundState" AS ENUM ('arrived', 'posted', 'held', 'refused', 'dropped', 'discarded');

-- CreateTable
CREATE TABLE "ReplyAddress" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "commentId" UUID NOT NULL,
    "deliveryId" UUID NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "revokedAt" TIMESTAMP(3),

    CONSTRAINT "ReplyAddress_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InboundMail" (
    "id" UUID NOT NULL,
    "replyId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "mailFrom" TEXT NOT NULL,
    "client" TEXT,
    "helo" TEXT,
    "raw" BYTEA NOT NULL,
    "receivedAt" TIMESTAMP(3) NOT NULL,
    "state" "InboundState" NOT NULL DEFAULT 'arrived',
    "because" TEXT,
    "key" TEXT,
    "sender" TEXT,
    "body" TEXT,
    "wordsHash" TEXT,
    "cut" TEXT,
    "decideHash" TEXT,
    "commentId" UUID,
    "doneAt" TIMESTAMP(3),

    CONSTRAINT "InboundMail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MailedComment" (
    "commentId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "cut" TEXT NOT NULL,

    CONSTRAINT "MailedComment_pkey" PRIMARY KEY ("commentId")
);

-- CreateIndex
CREATE UNIQUE INDEX "ReplyAddress_tokenHash_key" ON "ReplyAddress"("tokenHash");

-- CreateIndex
CREATE INDEX "ReplyAddress_userId_idx" ON "ReplyAddress"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "InboundMail_decideHash_key" ON "InboundMail"("decideHash");

-- CreateIndex
CREATE INDEX "InboundMail_userId_receivedAt_idx" ON "InboundMail"("userId", "receivedAt");

-- CreateIndex
CREATE INDEX "InboundMail_state_receivedAt_idx" ON "InboundMail"("state", "receivedAt");

-- CreateIndex
CREATE INDEX "InboundMail_key_idx" ON "InboundMail"("key");

-- AddForeignKey
ALTER TABLE "MailedComment" ADD CONSTRAINT "MailedComment_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
