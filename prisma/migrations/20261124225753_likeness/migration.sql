-- CreateTable
CREATE TABLE "RevisionLikeness" (
    "revisionId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "rule" INTEGER NOT NULL,
    "features" JSONB NOT NULL,
    "keys" BIGINT[],

    CONSTRAINT "RevisionLikeness_pkey" PRIMARY KEY ("revisionId")
);

-- CreateIndex
CREATE INDEX "RevisionLikeness_entryId_idx" ON "RevisionLikeness"("entryId");

-- CreateIndex
CREATE INDEX "RevisionLikeness_keys_idx" ON "RevisionLikeness" USING GIN ("keys");

-- AddForeignKey
ALTER TABLE "RevisionLikeness" ADD CONSTRAINT "RevisionLikeness_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevisionLikeness" ADD CONSTRAINT "RevisionLikeness_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;
