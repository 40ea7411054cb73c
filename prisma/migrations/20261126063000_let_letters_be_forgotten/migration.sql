-- Letters go after a time, and with each the address at which it was answered.
CREATE INDEX "ReplyAddress_deliveryId_idx" ON "ReplyAddress"("deliveryId");
