-- CreateTable
CREATE TABLE "SavedReason" (
    "id" TEXT NOT NULL,
    "transition" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "labels" JSONB NOT NULL,
    "texts" JSONB NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SavedReason_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SavedReason_transition_position_idx" ON "SavedReason"("transition", "position");
