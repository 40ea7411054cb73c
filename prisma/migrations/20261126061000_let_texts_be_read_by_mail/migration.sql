-- A text by mail, in daily portions.
CREATE TABLE "PortionPlan" (
    "userId" UUID NOT NULL,
    "textId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "pace" TEXT NOT NULL DEFAULT 'medium',
    "weekdays" BOOLEAN NOT NULL DEFAULT false,
    "afterId" UUID,
    "priorId" UUID,
    "date" TEXT,
    "dueAt" TIMESTAMP(3) NOT NULL,
    "done" TEXT,
    "sent" INTEGER NOT NULL DEFAULT 0,
    "firstMail" UUID,
    "lastMail" UUID,
    "startedAt" TIMESTAMP(3) NOT NULL,
    "pausedAt" TIMESTAMP(3),
    "stoppedAt" TIMESTAMP(3),
    "finishedAt" TIMESTAMP(3),

    CONSTRAINT "PortionPlan_pkey" PRIMARY KEY ("userId", "textId"),
    CONSTRAINT "PortionPlan_pace" CHECK ("pace" IN ('short', 'medium', 'long'))
);
CREATE INDEX "PortionPlan_dueAt_idx" ON "PortionPlan"("dueAt");
ALTER TABLE "PortionPlan" ADD CONSTRAINT "PortionPlan_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "PortionPlan" ADD CONSTRAINT "PortionPlan_textId_fkey" FOREIGN KEY ("textId") REFERENCES "Text"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "PortionStop" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "textId" UUID NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3),

    CONSTRAINT "PortionStop_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "PortionStop_tokenHash_key" ON "PortionStop"("tokenHash");
CREATE INDEX "PortionStop_userId_textId_idx" ON "PortionStop"("userId", "textId");
ALTER TABLE "PortionStop" ADD CONSTRAINT "PortionStop_userId_textId_fkey" FOREIGN KEY ("userId", "textId") REFERENCES "PortionPlan"("userId", "textId") ON DELETE CASCADE ON UPDATE CASCADE;

-- Another hour or zone: the worker reckons the next ones anew.
CREATE FUNCTION "portionsReckonedAnew"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "PortionPlan" SET "date" = NULL, "dueAt" = '1970-01-01' WHERE "userId" = NEW."id";
  RETURN NULL;
END $$;
CREATE TRIGGER "portionsReckonedAnew" AFTER UPDATE OF "timeZone", "digestHour" ON "User"
  FOR EACH ROW WHEN ((OLD."timeZone", OLD."digestHour") IS DISTINCT FROM (NEW."timeZone", NEW."digestHour"))
  EXECUTE FUNCTION "portionsReckonedAnew"();
