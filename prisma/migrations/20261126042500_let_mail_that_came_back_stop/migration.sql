-- AlterTable
ALTER TABLE "Delivery" ADD COLUMN     "eased" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "Reach" (
    "addressHash" TEXT NOT NULL,
    "score" INTEGER NOT NULL DEFAULT 0,
    "day" TEXT,
    "today" INTEGER NOT NULL DEFAULT 0,
    "bouncedAt" TIMESTAMP(3),
    "stoppedAt" TIMESTAMP(3),
    "because" TEXT,
    "liftedAt" TIMESTAMP(3),
    "checkHash" TEXT,
    "checkUntil" TIMESTAMP(3),

    CONSTRAINT "Reach_pkey" PRIMARY KEY ("addressHash")
);

-- CreateIndex
CREATE UNIQUE INDEX "Reach_checkHash_key" ON "Reach"("checkHash");
