-- CreateEnum
CREATE TYPE "DomainRight" AS ENUM ('BLOCKED', 'ALLOWED', 'TRUSTED');

-- AlterTable
ALTER TABLE "Institution" ADD COLUMN     "mergedIntoId" UUID;

-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "honeypotAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "allowedAt" TIMESTAMPTZ(3),
ADD COLUMN     "honeypotAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "MailDomainRule" (
    "domain" TEXT NOT NULL,
    "right" "DomainRight" NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MailDomainRule_pkey" PRIMARY KEY ("domain")
);

-- CreateIndex
CREATE INDEX "Institution_mergedIntoId_idx" ON "Institution"("mergedIntoId");

-- AddForeignKey
ALTER TABLE "Institution" ADD CONSTRAINT "Institution_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
