-- CreateTable
CREATE TABLE "ThreadAlso" (
    "threadId" UUID NOT NULL,
    "paragraphId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ThreadAlso_pkey" PRIMARY KEY ("threadId","paragraphId")
);

-- CreateIndex
CREATE INDEX "ThreadAlso_paragraphId_idx" ON "ThreadAlso"("paragraphId");

-- AddForeignKey
ALTER TABLE "ThreadAlso" ADD CONSTRAINT "ThreadAlso_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThreadAlso" ADD CONSTRAINT "ThreadAlso_paragraphId_fkey" FOREIGN KEY ("paragraphId") REFERENCES "Paragraph"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
