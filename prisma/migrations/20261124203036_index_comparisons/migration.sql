-- CreateTable
CREATE TABLE "IndexComparison" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "records" INTEGER NOT NULL,
    "missing" INTEGER NOT NULL,
    "stale" INTEGER NOT NULL,
    "extra" INTEGER NOT NULL,

    CONSTRAINT "IndexComparison_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "IndexComparison_at_idx" ON "IndexComparison"("at");
