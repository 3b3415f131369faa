-- CreateEnum
CREATE TYPE "FileTextStatus" AS ENUM ('WAITING', 'READ', 'EMPTY', 'UNREADABLE', 'TOO_LARGE');

-- CreateTable
CREATE TABLE "FileText" (
    "sha256" TEXT NOT NULL,
    "status" "FileTextStatus" NOT NULL DEFAULT 'WAITING',
    "text" TEXT NOT NULL DEFAULT '',
    "pages" INTEGER,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "availableAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastError" TEXT,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "FileText_pkey" PRIMARY KEY ("sha256")
);

-- CreateIndex
CREATE INDEX "FileText_status_availableAt_idx" ON "FileText"("status", "availableAt");
