-- CreateTable
CREATE TABLE "Hiding" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "personId" UUID,
    "threadId" UUID,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Hiding_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Hiding_personId_idx" ON "Hiding"("personId");

-- CreateIndex
CREATE INDEX "Hiding_threadId_idx" ON "Hiding"("threadId");

-- CreateIndex
CREATE UNIQUE INDEX "Hiding_userId_groupId_personId_key" ON "Hiding"("userId", "groupId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "Hiding_userId_threadId_key" ON "Hiding"("userId", "threadId");

-- AddForeignKey
ALTER TABLE "Hiding" ADD CONSTRAINT "Hiding_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Hiding" ADD CONSTRAINT "Hiding_personId_fkey" FOREIGN KEY ("personId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Hiding" ADD CONSTRAINT "Hiding_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;
