-- CreateTable
CREATE TABLE "EntryUsage" (
    "entryId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "views" INTEGER NOT NULL DEFAULT 0,
    "downloads" INTEGER NOT NULL DEFAULT 0,
    "exports" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "EntryUsage_pkey" PRIMARY KEY ("entryId","day")
);

-- CreateIndex
CREATE INDEX "EntryUsage_day_idx" ON "EntryUsage"("day");

-- AddForeignKey
ALTER TABLE "EntryUsage" ADD CONSTRAINT "EntryUsage_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;
