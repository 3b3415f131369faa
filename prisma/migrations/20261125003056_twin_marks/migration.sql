-- CreateTable
CREATE TABLE "TwinMark" (
    "entryId" UUID NOT NULL,
    "otherId" UUID NOT NULL,
    "distinct" BOOLEAN NOT NULL,

    CONSTRAINT "TwinMark_pkey" PRIMARY KEY ("entryId","otherId")
);

-- CreateIndex
CREATE INDEX "TwinMark_otherId_idx" ON "TwinMark"("otherId");

-- AddForeignKey
ALTER TABLE "TwinMark" ADD CONSTRAINT "TwinMark_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TwinMark" ADD CONSTRAINT "TwinMark_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;
