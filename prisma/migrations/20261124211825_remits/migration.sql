-- CreateTable
CREATE TABLE "Remit" (
    "userId" UUID NOT NULL,
    "termId" TEXT NOT NULL,

    CONSTRAINT "Remit_pkey" PRIMARY KEY ("userId","termId")
);

-- AddForeignKey
ALTER TABLE "Remit" ADD CONSTRAINT "Remit_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Remit" ADD CONSTRAINT "Remit_termId_fkey" FOREIGN KEY ("termId") REFERENCES "Term"("id") ON DELETE CASCADE ON UPDATE CASCADE;
