-- CreateTable
CREATE TABLE "Announcement" (
    "id" UUID NOT NULL,
    "texts" JSONB NOT NULL,
    "link" TEXT,
    "from" DATE NOT NULL,
    "until" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Announcement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "Announcement_removedAt_from_idx" ON "Announcement"("removedAt", "from");
