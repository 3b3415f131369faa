-- AlterTable
ALTER TABLE "EntryComment" ADD COLUMN     "translationId" UUID;

-- AlterTable
ALTER TABLE "EntryText" ADD COLUMN     "translatorIds" UUID[];

-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "translationId" UUID;

-- CreateTable
CREATE TABLE "Translation" (
    "id" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "locale" VARCHAR(8) NOT NULL,
    "translatorId" UUID NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "abstract" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL DEFAULT '',
    "keywords" TEXT[],
    "originalNumber" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Translation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Translation_translatorId_idx" ON "Translation"("translatorId");

-- CreateIndex
CREATE UNIQUE INDEX "Translation_entryId_locale_translatorId_key" ON "Translation"("entryId", "locale", "translatorId");

-- CreateIndex
CREATE INDEX "Revision_translationId_idx" ON "Revision"("translationId");

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_translationId_fkey" FOREIGN KEY ("translationId") REFERENCES "Translation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Translation" ADD CONSTRAINT "Translation_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Translation" ADD CONSTRAINT "Translation_translatorId_fkey" FOREIGN KEY ("translatorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryComment" ADD CONSTRAINT "EntryComment_translationId_fkey" FOREIGN KEY ("translationId") REFERENCES "Translation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
