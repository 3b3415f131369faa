-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "restoredFrom" INTEGER,
ADD COLUMN     "withheldAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "WorkflowEvent" ADD COLUMN     "publicNote" TEXT,
ADD COLUMN     "publicReason" TEXT;
