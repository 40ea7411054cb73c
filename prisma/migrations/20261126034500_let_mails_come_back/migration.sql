-- CreateEnum
CREATE TYPE "BounceKind" AS ENUM ('hard', 'soft', 'policy', 'delayed', 'complaint');

-- AlterTable
ALTER TABLE "Delivery" ADD COLUMN     "bounceHash" TEXT;

-- CreateTable
CREATE TABLE "Bounce" (
    "id" UUID NOT NULL,
    "deliveryId" UUID NOT NULL,
    "raw" BYTEA NOT NULL,
    "receivedAt" TIMESTAMP(3) NOT NULL,
    "kind" "BounceKind",
    "status" TEXT,
    "words" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Bounce_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Bounce_deliveryId_kind_key" ON "Bounce"("deliveryId", "kind");

-- CreateIndex
CREATE INDEX "Bounce_receivedAt_idx" ON "Bounce"("receivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Delivery_bounceHash_key" ON "Delivery"("bounceHash");
