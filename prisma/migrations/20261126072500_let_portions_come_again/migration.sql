-- Every portion remembers where reading stood before it; the plan itself knew it of the last one only.
ALTER TABLE "PortionStop" ADD COLUMN "deliveryId" UUID,
ADD COLUMN "afterId" UUID,
ADD COLUMN "sent" INTEGER NOT NULL DEFAULT 0;

UPDATE "PortionStop" s SET "deliveryId" = p."lastMail", "afterId" = p."priorId", "sent" = greatest(0, p."sent" - 1)
  FROM "PortionPlan" p
 WHERE p."userId" = s."userId" AND p."textId" = s."textId" AND p."lastMail" IS NOT NULL
   AND s."createdAt" = (SELECT max(o."createdAt") FROM "PortionStop" o WHERE o."userId" = s."userId" AND o."textId" = s."textId");

ALTER TABLE "PortionPlan" DROP COLUMN "priorId";
