-- AlterTable
ALTER TABLE "Entry" ADD COLUMN     "hiddenAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "blockReason" TEXT;

-- CreateTable
CREATE TABLE "BlockAppeal" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answer" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "answeredById" UUID,

    CONSTRAINT "BlockAppeal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "BlockAppeal_userId_createdAt_idx" ON "BlockAppeal"("userId", "createdAt");

-- CreateIndex
CREATE INDEX "BlockAppeal_answeredAt_createdAt_idx" ON "BlockAppeal"("answeredAt", "createdAt");

-- AddForeignKey
ALTER TABLE "BlockAppeal" ADD CONSTRAINT "BlockAppeal_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BlockAppeal" ADD CONSTRAINT "BlockAppeal_answeredById_fkey" FOREIGN KEY ("answeredById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
