-- CreateTable
CREATE TABLE "TopicEdition" (
    "termId" TEXT NOT NULL,
    "language" VARCHAR(8) NOT NULL DEFAULT 'en',
    "introductionVersion" INTEGER NOT NULL DEFAULT 0,
    "readingsVersion" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "TopicEdition_pkey" PRIMARY KEY ("termId")
);

-- CreateTable
CREATE TABLE "TopicIntroduction" (
    "termId" TEXT NOT NULL,
    "locale" VARCHAR(8) NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "TopicIntroduction_pkey" PRIMARY KEY ("termId","locale")
);

-- CreateTable
CREATE TABLE "KeyReading" (
    "termId" TEXT NOT NULL,
    "entryId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "KeyReading_pkey" PRIMARY KEY ("termId","entryId")
);

-- CreateIndex
CREATE INDEX "KeyReading_entryId_idx" ON "KeyReading"("entryId");

-- AddForeignKey
ALTER TABLE "TopicEdition" ADD CONSTRAINT "TopicEdition_termId_fkey" FOREIGN KEY ("termId") REFERENCES "Term"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TopicIntroduction" ADD CONSTRAINT "TopicIntroduction_termId_fkey" FOREIGN KEY ("termId") REFERENCES "TopicEdition"("termId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KeyReading" ADD CONSTRAINT "KeyReading_termId_fkey" FOREIGN KEY ("termId") REFERENCES "TopicEdition"("termId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KeyReading" ADD CONSTRAINT "KeyReading_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;
