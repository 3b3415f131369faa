-- AlterTable
ALTER TABLE "Entry" ADD COLUMN     "publicChangeAt" TIMESTAMPTZ(3);

-- What is known of the entries that readers have seen: when their latest text came, or when they went.
UPDATE "Entry" SET "publicChangeAt" = greatest(
  "publishedAt",
  "withdrawnAt",
  (SELECT "decidedAt" FROM "Revision" WHERE "Revision".id = "Entry"."publishedRevisionId")
) WHERE "publishedAt" IS NOT NULL;

-- CreateIndex
CREATE INDEX "Entry_publicChangeAt_id_idx" ON "Entry"("publicChangeAt", "id");
