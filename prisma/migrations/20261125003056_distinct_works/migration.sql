-- CreateTable
CREATE TABLE "DistinctWork" (
    "entryId" UUID NOT NULL,
    "otherId" UUID NOT NULL,

    CONSTRAINT "DistinctWork_pkey" PRIMARY KEY ("entryId","otherId")
);

-- CreateIndex
CREATE INDEX "DistinctWork_otherId_idx" ON "DistinctWork"("otherId");

-- AddForeignKey
ALTER TABLE "DistinctWork" ADD CONSTRAINT "DistinctWork_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DistinctWork" ADD CONSTRAINT "DistinctWork_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;
