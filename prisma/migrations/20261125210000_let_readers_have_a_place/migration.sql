-- CreateTable
CREATE TABLE "Progress" (
    "userId" UUID NOT NULL,
    "textId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "lastId" UUID NOT NULL,
    "lastAt" TIMESTAMP(3) NOT NULL,
    "furthestId" UUID NOT NULL,

    CONSTRAINT "Progress_pkey" PRIMARY KEY ("userId","textId")
);
