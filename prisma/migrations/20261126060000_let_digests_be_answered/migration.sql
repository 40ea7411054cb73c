-- Mails of several things that can be answered: what each of them is.
ALTER TABLE "ReplyAddress" ALTER COLUMN "groupId" DROP NOT NULL, ALTER COLUMN "commentId" DROP NOT NULL, ADD COLUMN "paragraphId" UUID;
ALTER TABLE "InboundMail" ALTER COLUMN "groupId" DROP NOT NULL, ADD COLUMN "spot" INTEGER;

CREATE TABLE "ReplySpot" (
    "replyId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "groupId" UUID NOT NULL,
    "paragraphId" UUID NOT NULL,
    "commentId" UUID,
    "number" INTEGER,
    "label" TEXT NOT NULL,
    "words" TEXT NOT NULL,

    CONSTRAINT "ReplySpot_pkey" PRIMARY KEY ("replyId", "position")
);
ALTER TABLE "ReplySpot" ADD CONSTRAINT "ReplySpot_replyId_fkey" FOREIGN KEY ("replyId") REFERENCES "ReplyAddress"("id") ON DELETE CASCADE ON UPDATE CASCADE;
