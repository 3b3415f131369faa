-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "filling" JSONB;
