-- CreateTable
CREATE TABLE "SlowDomain" (
    "domain" TEXT NOT NULL,
    "strikes" INTEGER NOT NULL,
    "until" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SlowDomain_pkey" PRIMARY KEY ("domain")
);
