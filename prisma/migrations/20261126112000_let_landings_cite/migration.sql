-- CreateTable
CREATE TABLE "LandingCitation" (
    "groupId" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "paragraphId" UUID NOT NULL,

    CONSTRAINT "LandingCitation_pkey" PRIMARY KEY ("threadId","version","ordinal")
);

-- CreateIndex
CREATE INDEX "LandingCitation_paragraphId_idx" ON "LandingCitation"("paragraphId");

-- AddForeignKey
ALTER TABLE "LandingCitation" ADD CONSTRAINT "LandingCitation_threadId_version_fkey" FOREIGN KEY ("threadId", "version") REFERENCES "Landing"("threadId", "version") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LandingCitation" ADD CONSTRAINT "LandingCitation_paragraphId_fkey" FOREIGN KEY ("paragraphId") REFERENCES "Paragraph"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
