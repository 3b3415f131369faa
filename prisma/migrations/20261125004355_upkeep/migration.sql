-- CreateEnum
CREATE TYPE "ReportReason" AS ENUM ('WRONG', 'BROKEN', 'NOT_RELEVANT', 'RIGHTS');

-- CreateEnum
CREATE TYPE "ReportOutcome" AS ENUM ('MENDED', 'WITHDRAWN', 'NOTHING_WRONG');

-- CreateTable
CREATE TABLE "EntryReport" (
    "id" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "reason" "ReportReason" NOT NULL,
    "words" TEXT NOT NULL,
    "email" TEXT,
    "locale" VARCHAR(8) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "outcome" "ReportOutcome",
    "note" TEXT,
    "closedAt" TIMESTAMPTZ(3),
    "closedById" UUID,

    CONSTRAINT "EntryReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LinkState" (
    "urlHash" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "leasedUntil" TIMESTAMPTZ(3),
    "checkedAt" TIMESTAMPTZ(3),
    "answer" TEXT,
    "goodAt" TIMESTAMPTZ(3),
    "failingSince" TIMESTAMPTZ(3),
    "failedAt" TIMESTAMPTZ(3),
    "failedDays" INTEGER NOT NULL DEFAULT 0,
    "deadAt" TIMESTAMPTZ(3),

    CONSTRAINT "LinkState_pkey" PRIMARY KEY ("urlHash")
);

-- CreateIndex
CREATE INDEX "EntryReport_entryId_createdAt_idx" ON "EntryReport"("entryId", "createdAt");

-- CreateIndex
CREATE INDEX "EntryReport_closedAt_reason_idx" ON "EntryReport"("closedAt", "reason");

-- CreateIndex
CREATE INDEX "LinkState_dueAt_idx" ON "LinkState"("dueAt");

-- CreateIndex
CREATE INDEX "LinkState_host_idx" ON "LinkState"("host");

-- CreateIndex
CREATE INDEX "LinkState_deadAt_idx" ON "LinkState"("deadAt");

-- AddForeignKey
ALTER TABLE "EntryReport" ADD CONSTRAINT "EntryReport_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryReport" ADD CONSTRAINT "EntryReport_closedById_fkey" FOREIGN KEY ("closedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
