-- Every portion remembers what it held, so that it can be sent again when later ones have arrived.
ALTER TABLE "PortionStop" ADD COLUMN "untilId" UUID;

UPDATE "PortionStop" s SET "untilId" = coalesce(
    (SELECT l."afterId" FROM "PortionStop" l
      WHERE l."userId" = s."userId" AND l."textId" = s."textId" AND l."createdAt" > s."createdAt" AND l."sent" = s."sent" + 1
      ORDER BY l."createdAt" LIMIT 1),
    CASE WHEN p."sent" = s."sent" + 1 THEN p."afterId" END)
  FROM "PortionPlan" p WHERE p."userId" = s."userId" AND p."textId" = s."textId";

ALTER TABLE "PortionStop" DROP COLUMN "sent";
CREATE INDEX "PortionStop_deliveryId_idx" ON "PortionStop" ("deliveryId");

-- A portion that is lost when its text was read to the end opens the reading again: it is sent, and the end is not told twice.
CREATE FUNCTION "reopenPortions"(lost uuid) RETURNS void LANGUAGE sql AS $$
  UPDATE "PortionPlan" p SET "finishedAt" = NULL, "date" = NULL, "dueAt" = 'epoch'
    FROM "PortionStop" s
   WHERE s."deliveryId" = lost AND s."untilId" IS NOT NULL AND p."userId" = s."userId" AND p."textId" = s."textId"
     AND p."startedAt" <= s."createdAt" AND p."finishedAt" IS NOT NULL
$$;

CREATE FUNCTION "bounceReopensPortions"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "reopenPortions"(NEW."deliveryId");
  RETURN NULL;
END $$;
CREATE TRIGGER "Bounce_reopens_portions" AFTER INSERT OR UPDATE OF "kind" ON "Bounce"
  FOR EACH ROW WHEN (NEW."kind" IN ('hard', 'soft', 'policy')) EXECUTE FUNCTION "bounceReopensPortions"();

CREATE FUNCTION "failureReopensPortions"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "reopenPortions"(NEW."id");
  RETURN NULL;
END $$;
CREATE TRIGGER "Delivery_reopens_portions" AFTER UPDATE OF "state" ON "Delivery"
  FOR EACH ROW WHEN (NEW."kind" = 'portion' AND NEW."state" IN ('failed', 'skipped') AND OLD."state" <> NEW."state")
  EXECUTE FUNCTION "failureReopensPortions"();
