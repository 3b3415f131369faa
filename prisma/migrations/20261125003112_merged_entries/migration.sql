-- AlterTable
ALTER TABLE "Entry" ADD COLUMN     "mergedIntoId" UUID;

-- CreateIndex
CREATE INDEX "Entry_mergedIntoId_idx" ON "Entry"("mergedIntoId");

-- AddForeignKey
ALTER TABLE "Entry" ADD CONSTRAINT "Entry_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
