-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Scheme" AS ENUM ('TOPIC', 'COUNTRY', 'REGION', 'GROUPING', 'GCM', 'SDG', 'LANGUAGE', 'RESOURCE_TYPE', 'LICENCE');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('MEMBER', 'MODERATOR', 'ADMINISTRATOR');

-- CreateEnum
CREATE TYPE "Occupation" AS ENUM ('RESEARCHER', 'PRACTITIONER', 'POLICYMAKER');

-- CreateEnum
CREATE TYPE "EmailTokenPurpose" AS ENUM ('CONFIRM', 'RESET', 'CHANGE_EMAIL');

-- CreateEnum
CREATE TYPE "EntryKind" AS ENUM ('PUBLICATION', 'EVENT', 'NEWS');

-- CreateEnum
CREATE TYPE "WorkflowState" AS ENUM ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'CHANGES_REQUESTED', 'PUBLISHED', 'DECLINED', 'WITHDRAWN', 'ARCHIVED');

-- CreateEnum
CREATE TYPE "Provenance" AS ENUM ('FORM', 'IMPORT', 'SEED');

-- CreateEnum
CREATE TYPE "ContributorRole" AS ENUM ('AUTHOR', 'EDITOR', 'TRANSLATOR', 'ORGANISER', 'SPEAKER', 'PUBLISHER', 'FUNDER', 'PARTNER');

-- CreateEnum
CREATE TYPE "DeadlineKind" AS ENUM ('CALL_FOR_PAPERS', 'REGISTRATION', 'OTHER');

-- CreateTable
CREATE TABLE "Term" (
    "id" TEXT NOT NULL,
    "scheme" "Scheme" NOT NULL,
    "code" TEXT NOT NULL,
    "parentId" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "attributes" JSONB NOT NULL DEFAULT '{}',
    "featured" BOOLEAN NOT NULL DEFAULT false,
    "retiredAt" TIMESTAMPTZ(3),
    "replacedById" TEXT,

    CONSTRAINT "Term_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TermLabel" (
    "termId" TEXT NOT NULL,
    "locale" VARCHAR(8) NOT NULL,
    "label" TEXT NOT NULL,
    "description" TEXT,
    "synonyms" TEXT[],

    CONSTRAINT "TermLabel_pkey" PRIMARY KEY ("termId","locale")
);

-- CreateTable
CREATE TABLE "TermMembership" (
    "groupId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "since" DATE,
    "until" DATE,

    CONSTRAINT "TermMembership_pkey" PRIMARY KEY ("groupId","memberId")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerifiedAt" TIMESTAMPTZ(3),
    "passwordHash" TEXT,
    "name" TEXT NOT NULL,
    "role" "Role" NOT NULL DEFAULT 'MEMBER',
    "occupation" "Occupation" NOT NULL,
    "institutionName" TEXT,
    "institutionId" UUID,
    "countryId" TEXT,
    "locale" VARCHAR(8) NOT NULL DEFAULT 'en',
    "trustedAt" TIMESTAMPTZ(3),
    "blockedAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Interest" (
    "userId" UUID NOT NULL,
    "termId" TEXT NOT NULL,

    CONSTRAINT "Interest_pkey" PRIMARY KEY ("userId","termId")
);

-- CreateTable
CREATE TABLE "LoginIdentity" (
    "provider" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LoginIdentity_pkey" PRIMARY KEY ("provider","subject")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "userAgent" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EmailToken" (
    "hash" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "purpose" "EmailTokenPurpose" NOT NULL,
    "newEmail" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "EmailToken_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "windowAt" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key","windowAt")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "orcid" TEXT,
    "countryId" TEXT,
    "institutionId" UUID,
    "userId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Institution" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "names" JSONB NOT NULL,
    "acronym" TEXT,
    "ror" TEXT,
    "kind" TEXT,
    "city" TEXT,
    "countryId" TEXT,
    "website" TEXT,
    "topicIds" TEXT[],
    "verified" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Institution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Entry" (
    "id" UUID NOT NULL,
    "kind" "EntryKind" NOT NULL,
    "status" "WorkflowState" NOT NULL DEFAULT 'DRAFT',
    "slug" TEXT NOT NULL,
    "originalLanguage" VARCHAR(8) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "submitterId" UUID,
    "claimedById" UUID,
    "claimedAt" TIMESTAMPTZ(3),
    "publishedRevisionId" UUID,
    "openRevisionId" UUID,
    "provenance" "Provenance" NOT NULL DEFAULT 'FORM',
    "source" TEXT,
    "batchId" UUID,
    "licence" TEXT,
    "doi" TEXT,
    "titleYearKey" TEXT,
    "submittedAt" TIMESTAMPTZ(3),
    "publishedAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),
    "appealedAt" TIMESTAMPTZ(3),
    "reviewDueAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "WorkflowState" NOT NULL DEFAULT 'DRAFT',
    "content" JSONB NOT NULL,
    "savedFrom" TEXT,
    "rivalContent" JSONB,
    "title" TEXT NOT NULL DEFAULT '',
    "language" VARCHAR(8) NOT NULL,
    "topicIds" TEXT[],
    "authorId" UUID,
    "submittedAt" TIMESTAMPTZ(3),
    "decidedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkflowEvent" (
    "id" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "revisionId" UUID,
    "actorId" UUID,
    "transition" TEXT NOT NULL,
    "fromState" "WorkflowState" NOT NULL,
    "toState" "WorkflowState" NOT NULL,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WorkflowEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" UUID NOT NULL,
    "actorId" UUID,
    "action" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EntryText" (
    "entryId" UUID NOT NULL,
    "locale" VARCHAR(8) NOT NULL,
    "isOriginal" BOOLEAN NOT NULL,
    "title" TEXT NOT NULL,
    "abstract" TEXT,
    "body" TEXT,
    "keywords" TEXT[],

    CONSTRAINT "EntryText_pkey" PRIMARY KEY ("entryId","locale")
);

-- CreateTable
CREATE TABLE "EntryTerm" (
    "entryId" UUID NOT NULL,
    "termId" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "EntryTerm_pkey" PRIMARY KEY ("entryId","termId")
);

-- CreateTable
CREATE TABLE "Corridor" (
    "entryId" UUID NOT NULL,
    "originId" TEXT NOT NULL,
    "destinationId" TEXT NOT NULL,

    CONSTRAINT "Corridor_pkey" PRIMARY KEY ("entryId","originId","destinationId")
);

-- CreateTable
CREATE TABLE "Contributor" (
    "entryId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "role" "ContributorRole" NOT NULL,
    "name" TEXT NOT NULL,
    "isInstitution" BOOLEAN NOT NULL DEFAULT false,
    "nameParts" JSONB,
    "orcid" TEXT,
    "ror" TEXT,
    "affiliation" TEXT,
    "personId" UUID,
    "institutionId" UUID,

    CONSTRAINT "Contributor_pkey" PRIMARY KEY ("entryId","position")
);

-- CreateTable
CREATE TABLE "EntryLink" (
    "entryId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "url" TEXT NOT NULL,
    "label" TEXT,

    CONSTRAINT "EntryLink_pkey" PRIMARY KEY ("entryId","position")
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "mediaType" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "uploadedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EntryFile" (
    "entryId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "fileId" UUID NOT NULL,

    CONSTRAINT "EntryFile_pkey" PRIMARY KEY ("entryId","position")
);

-- CreateTable
CREATE TABLE "Publication" (
    "entryId" UUID NOT NULL,
    "resourceTypeId" TEXT NOT NULL,
    "issued" VARCHAR(10) NOT NULL,
    "issuedYear" INTEGER NOT NULL,
    "doi" TEXT,
    "isbn" TEXT,
    "issn" TEXT,
    "handle" TEXT,
    "container" TEXT,
    "volume" TEXT,
    "issue" TEXT,
    "pages" TEXT,
    "publisher" TEXT,
    "publisherPlace" TEXT,
    "edition" TEXT,
    "peerReviewed" BOOLEAN,
    "openAccess" BOOLEAN,
    "practice" JSONB,
    "csl" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "Publication_pkey" PRIMARY KEY ("entryId")
);

-- CreateTable
CREATE TABLE "Event" (
    "entryId" UUID NOT NULL,
    "startsAt" VARCHAR(16) NOT NULL,
    "endsAt" VARCHAR(16) NOT NULL,
    "allDay" BOOLEAN NOT NULL,
    "timeZone" TEXT NOT NULL,
    "startsUtc" TIMESTAMPTZ(3) NOT NULL,
    "endsUtc" TIMESTAMPTZ(3) NOT NULL,
    "city" TEXT,
    "venue" TEXT,
    "placeCountryId" TEXT,
    "onlineUrl" TEXT,
    "reportUrl" TEXT,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("entryId")
);

-- CreateTable
CREATE TABLE "EventDeadline" (
    "entryId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "DeadlineKind" NOT NULL,
    "on" DATE NOT NULL,
    "label" TEXT,

    CONSTRAINT "EventDeadline_pkey" PRIMARY KEY ("entryId","position")
);

-- CreateTable
CREATE TABLE "News" (
    "entryId" UUID NOT NULL,
    "date" DATE NOT NULL,
    "source" TEXT,
    "sourceUrl" TEXT,

    CONSTRAINT "News_pkey" PRIMARY KEY ("entryId")
);

-- CreateTable
CREATE TABLE "ImportBatch" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "actorId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ImportBatch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IndexTask" (
    "id" BIGSERIAL NOT NULL,
    "entryId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "availableAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "IndexTask_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MailTask" (
    "id" BIGSERIAL NOT NULL,
    "to" TEXT NOT NULL,
    "locale" VARCHAR(8) NOT NULL,
    "template" TEXT NOT NULL,
    "parameters" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "availableAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "MailTask_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notification" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "entryId" UUID,
    "kind" TEXT NOT NULL,
    "parameters" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Term_parentId_idx" ON "Term"("parentId");

-- CreateIndex
CREATE UNIQUE INDEX "Term_scheme_code_key" ON "Term"("scheme", "code");

-- CreateIndex
CREATE INDEX "TermMembership_memberId_idx" ON "TermMembership"("memberId");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "LoginIdentity_userId_idx" ON "LoginIdentity"("userId");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "EmailToken_userId_purpose_idx" ON "EmailToken"("userId", "purpose");

-- CreateIndex
CREATE INDEX "RateLimit_windowAt_idx" ON "RateLimit"("windowAt");

-- CreateIndex
CREATE UNIQUE INDEX "Person_slug_key" ON "Person"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Person_orcid_key" ON "Person"("orcid");

-- CreateIndex
CREATE UNIQUE INDEX "Person_userId_key" ON "Person"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Institution_slug_key" ON "Institution"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Institution_ror_key" ON "Institution"("ror");

-- CreateIndex
CREATE UNIQUE INDEX "Entry_publishedRevisionId_key" ON "Entry"("publishedRevisionId");

-- CreateIndex
CREATE UNIQUE INDEX "Entry_openRevisionId_key" ON "Entry"("openRevisionId");

-- CreateIndex
CREATE INDEX "Entry_status_publishedAt_idx" ON "Entry"("status", "publishedAt" DESC);

-- CreateIndex
CREATE INDEX "Entry_submitterId_idx" ON "Entry"("submitterId");

-- CreateIndex
CREATE INDEX "Entry_batchId_idx" ON "Entry"("batchId");

-- CreateIndex
CREATE INDEX "Entry_doi_idx" ON "Entry"("doi");

-- CreateIndex
CREATE INDEX "Entry_titleYearKey_idx" ON "Entry"("titleYearKey");

-- CreateIndex
CREATE UNIQUE INDEX "Entry_kind_slug_key" ON "Entry"("kind", "slug");

-- CreateIndex
CREATE INDEX "Revision_state_submittedAt_idx" ON "Revision"("state", "submittedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_entryId_number_key" ON "Revision"("entryId", "number");

-- CreateIndex
CREATE INDEX "WorkflowEvent_entryId_at_idx" ON "WorkflowEvent"("entryId", "at");

-- CreateIndex
CREATE INDEX "WorkflowEvent_actorId_idx" ON "WorkflowEvent"("actorId");

-- CreateIndex
CREATE INDEX "AuditEvent_subjectType_subjectId_at_idx" ON "AuditEvent"("subjectType", "subjectId", "at");

-- CreateIndex
CREATE INDEX "AuditEvent_at_idx" ON "AuditEvent"("at");

-- CreateIndex
CREATE INDEX "EntryTerm_termId_idx" ON "EntryTerm"("termId");

-- CreateIndex
CREATE INDEX "Corridor_originId_destinationId_idx" ON "Corridor"("originId", "destinationId");

-- CreateIndex
CREATE INDEX "Corridor_destinationId_idx" ON "Corridor"("destinationId");

-- CreateIndex
CREATE INDEX "Contributor_personId_idx" ON "Contributor"("personId");

-- CreateIndex
CREATE INDEX "Contributor_institutionId_idx" ON "Contributor"("institutionId");

-- CreateIndex
CREATE INDEX "StoredFile_sha256_idx" ON "StoredFile"("sha256");

-- CreateIndex
CREATE INDEX "EntryFile_fileId_idx" ON "EntryFile"("fileId");

-- CreateIndex
CREATE UNIQUE INDEX "Publication_doi_key" ON "Publication"("doi");

-- CreateIndex
CREATE INDEX "Publication_issuedYear_idx" ON "Publication"("issuedYear");

-- CreateIndex
CREATE INDEX "Event_startsUtc_idx" ON "Event"("startsUtc");

-- CreateIndex
CREATE INDEX "EventDeadline_on_idx" ON "EventDeadline"("on");

-- CreateIndex
CREATE INDEX "News_date_idx" ON "News"("date");

-- CreateIndex
CREATE INDEX "IndexTask_doneAt_availableAt_idx" ON "IndexTask"("doneAt", "availableAt");

-- CreateIndex
CREATE INDEX "IndexTask_entryId_idx" ON "IndexTask"("entryId");

-- CreateIndex
CREATE INDEX "MailTask_sentAt_availableAt_idx" ON "MailTask"("sentAt", "availableAt");

-- CreateIndex
CREATE INDEX "Notification_userId_readAt_createdAt_idx" ON "Notification"("userId", "readAt", "createdAt");

-- AddForeignKey
ALTER TABLE "Term" ADD CONSTRAINT "Term_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Term"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Term" ADD CONSTRAINT "Term_replacedById_fkey" FOREIGN KEY ("replacedById") REFERENCES "Term"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TermLabel" ADD CONSTRAINT "TermLabel_termId_fkey" FOREIGN KEY ("termId") REFERENCES "Term"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TermMembership" ADD CONSTRAINT "TermMembership_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Term"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TermMembership" ADD CONSTRAINT "TermMembership_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Term"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "Institution"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Interest" ADD CONSTRAINT "Interest_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Interest" ADD CONSTRAINT "Interest_termId_fkey" FOREIGN KEY ("termId") REFERENCES "Term"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LoginIdentity" ADD CONSTRAINT "LoginIdentity_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EmailToken" ADD CONSTRAINT "EmailToken_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "Institution"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Entry" ADD CONSTRAINT "Entry_submitterId_fkey" FOREIGN KEY ("submitterId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Entry" ADD CONSTRAINT "Entry_claimedById_fkey" FOREIGN KEY ("claimedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Entry" ADD CONSTRAINT "Entry_publishedRevisionId_fkey" FOREIGN KEY ("publishedRevisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Entry" ADD CONSTRAINT "Entry_openRevisionId_fkey" FOREIGN KEY ("openRevisionId") REFERENCES "Revision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Entry" ADD CONSTRAINT "Entry_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "ImportBatch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkflowEvent" ADD CONSTRAINT "WorkflowEvent_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkflowEvent" ADD CONSTRAINT "WorkflowEvent_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkflowEvent" ADD CONSTRAINT "WorkflowEvent_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryText" ADD CONSTRAINT "EntryText_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryTerm" ADD CONSTRAINT "EntryTerm_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryTerm" ADD CONSTRAINT "EntryTerm_termId_fkey" FOREIGN KEY ("termId") REFERENCES "Term"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Corridor" ADD CONSTRAINT "Corridor_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Corridor" ADD CONSTRAINT "Corridor_originId_fkey" FOREIGN KEY ("originId") REFERENCES "Term"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Corridor" ADD CONSTRAINT "Corridor_destinationId_fkey" FOREIGN KEY ("destinationId") REFERENCES "Term"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contributor" ADD CONSTRAINT "Contributor_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contributor" ADD CONSTRAINT "Contributor_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contributor" ADD CONSTRAINT "Contributor_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "Institution"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryLink" ADD CONSTRAINT "EntryLink_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_uploadedById_fkey" FOREIGN KEY ("uploadedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryFile" ADD CONSTRAINT "EntryFile_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryFile" ADD CONSTRAINT "EntryFile_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventDeadline" ADD CONSTRAINT "EventDeadline_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Event"("entryId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "News" ADD CONSTRAINT "News_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportBatch" ADD CONSTRAINT "ImportBatch_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;
