-- CreateTable
CREATE TABLE "BulkDecision" (
    "id" UUID NOT NULL,
    "actorId" UUID NOT NULL,
    "transition" TEXT NOT NULL,
    "reason" TEXT,
    "topics" TEXT[],
    "filter" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "BulkDecision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BulkDecisionItem" (
    "bulkId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "seen" INTEGER NOT NULL,
    "doneVersion" INTEGER,
    "outcome" TEXT,
    "undone" TEXT,
    "failure" JSONB,

    CONSTRAINT "BulkDecisionItem_pkey" PRIMARY KEY ("bulkId","entryId")
);

-- CreateIndex
CREATE INDEX "BulkDecision_actorId_createdAt_idx" ON "BulkDecision"("actorId", "createdAt");

-- CreateIndex
CREATE INDEX "BulkDecisionItem_entryId_idx" ON "BulkDecisionItem"("entryId");

-- AddForeignKey
ALTER TABLE "BulkDecision" ADD CONSTRAINT "BulkDecision_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BulkDecisionItem" ADD CONSTRAINT "BulkDecisionItem_bulkId_fkey" FOREIGN KEY ("bulkId") REFERENCES "BulkDecision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BulkDecisionItem" ADD CONSTRAINT "BulkDecisionItem_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;
