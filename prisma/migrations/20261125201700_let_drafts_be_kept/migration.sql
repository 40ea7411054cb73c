-- CreateTable
CREATE TABLE "CommentDraft" (
    "userId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "groupId" UUID NOT NULL,
    "textId" UUID NOT NULL,
    "paragraphId" UUID NOT NULL,
    "parentId" UUID,
    "commentId" UUID,
    "body" TEXT NOT NULL,
    "passage" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "CommentDraft_pkey" PRIMARY KEY ("userId","key")
);

-- CreateIndex
CREATE INDEX "CommentDraft_userId_textId_idx" ON "CommentDraft"("userId", "textId");

-- AddForeignKey
ALTER TABLE "CommentDraft" ADD CONSTRAINT "CommentDraft_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentDraft" ADD CONSTRAINT "CommentDraft_textId_fkey" FOREIGN KEY ("textId") REFERENCES "Text"("id") ON DELETE CASCADE ON UPDATE CASCADE;
