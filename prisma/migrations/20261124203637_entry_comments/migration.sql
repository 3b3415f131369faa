-- CreateTable
CREATE TABLE "EntryComment" (
    "id" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "quotedField" TEXT,
    "quote" TEXT,
    "internal" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EntryComment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "EntryComment_entryId_at_idx" ON "EntryComment"("entryId", "at");

-- CreateIndex
CREATE INDEX "EntryComment_authorId_idx" ON "EntryComment"("authorId");

-- AddForeignKey
ALTER TABLE "EntryComment" ADD CONSTRAINT "EntryComment_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryComment" ADD CONSTRAINT "EntryComment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand, as in 20261123000001_append_only: what was said in a case is evidence.
CREATE TRIGGER "EntryComment_append_only" BEFORE UPDATE OR DELETE ON "EntryComment"
  FOR EACH ROW EXECUTE FUNCTION "refuseChange"();
