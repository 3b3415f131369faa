import { z } from "zod";
import { addressText } from "@/lib/base/address-text";
import { isUuid } from "@/lib/base/uuid";
import { database } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { Role } from "@/lib/db/generated/enums";

export const peoplePageSize = 50;
export const standings = ["blocked", "trusted", "allowed", "unconfirmed"] as const;

/** The filter of the list of people, as its address carries it. What does not make sense is as if it were not there. */
export const peopleFilterSchema = z.object({
  q: addressText(200).default("").catch(""),
  role: z.enum(Role).optional().catch(undefined),
  standing: z.enum(standings).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
});
export type PeopleFilter = z.infer<typeof peopleFilterSchema>;

const listed = {
  id: true,
  name: true,
  email: true,
  role: true,
  emailVerifiedAt: true,
  trustedAt: true,
  blockedAt: true,
  allowedAt: true,
  createdAt: true,
  _count: { select: { submissions: true } },
} satisfies Prisma.UserSelect;

/** People with an account, the newest first. For administrators alone. */
export async function readPeople({ q, role, standing, page }: PeopleFilter) {
  const words = q.split(/\s+/).filter(Boolean).slice(0, 5);
  const where: Prisma.UserWhereInput = {
    closedAt: null,
    ...(role && { role }),
    ...(standing === "blocked" && { blockedAt: { not: null } }),
    ...(standing === "trusted" && { trustedAt: { not: null } }),
    ...(standing === "allowed" && { allowedAt: { not: null } }),
    ...(standing === "unconfirmed" && { emailVerifiedAt: null }),
    AND: words.map((word) => ({
      OR: [
        { name: { contains: word, mode: "insensitive" } },
        { email: { contains: word, mode: "insensitive" } },
        { institutionName: { contains: word, mode: "insensitive" } },
      ],
    })),
  };
  const [people, total] = await Promise.all([
    database().user.findMany({
      where,
      select: listed,
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * peoplePageSize,
      take: peoplePageSize,
    }),
    database().user.count({ where }),
  ]);
  return { people, total, pages: Math.max(1, Math.ceil(total / peoplePageSize)) };
}
export type ListedPerson = Awaited<ReturnType<typeof readPeople>>["people"][number];

/** As many entries as a person's page lists. */
const ENTRIES = 20;

/** A person with their entries and what they asked, for administrators alone; null when there is no such account. */
export async function readPerson(id: string) {
  if (!isUuid(id)) return null;
  const person = await database().user.findFirst({
    where: { id, closedAt: null },
    select: {
      ...listed,
      occupation: true,
      institutionName: true,
      countryId: true,
      blockReason: true,
      honeypotAt: true,
      sessions: { orderBy: { createdAt: "desc" }, take: 1, select: { createdAt: true } },
      appeals: { orderBy: { createdAt: "desc" }, take: 20, include: { answeredBy: { select: { name: true } } } },
      submissions: {
        orderBy: { createdAt: "desc" },
        take: ENTRIES,
        select: {
          id: true,
          kind: true,
          status: true,
          hiddenAt: true,
          createdAt: true,
          openRevision: { select: { title: true } },
          publishedRevision: { select: { title: true } },
        },
      },
    },
  });
  if (!person) return null;
  const { sessions, submissions, ...rest } = person;
  const entries = submissions.map(({ openRevision, publishedRevision, ...entry }) => ({
    ...entry,
    title: (openRevision ?? publishedRevision)?.title ?? "",
  }));
  return { ...rest, lastLogIn: sessions[0]?.createdAt ?? null, entries };
}
export type PersonFile = NonNullable<Awaited<ReturnType<typeof readPerson>>>;

/** How many accounts there are of each sort, and what blocked people have asked and nobody answered, oldest first. */
export async function readOffice() {
  const db = database();
  const open = { closedAt: null };
  const [people, moderators, administrators, trusted, blocked, unconfirmed, appeals] = await Promise.all([
    db.user.count({ where: open }),
    db.user.count({ where: { ...open, role: "MODERATOR" } }),
    db.user.count({ where: { ...open, role: "ADMINISTRATOR" } }),
    db.user.count({ where: { ...open, trustedAt: { not: null } } }),
    db.user.count({ where: { ...open, blockedAt: { not: null } } }),
    db.user.count({ where: { ...open, emailVerifiedAt: null } }),
    db.blockAppeal.findMany({
      where: { answeredAt: null, user: open },
      include: { user: { select: { id: true, name: true } } },
      orderBy: { createdAt: "asc" },
      take: 50,
    }),
  ]);
  return { counts: { people, moderators, administrators, trusted, blocked, unconfirmed }, appeals };
}

/** What a blocked person may know: since when and why, and what they asked; null when they are not blocked (any more). */
export async function readBlock(userId: string) {
  return database().user.findFirst({
    where: { id: userId, closedAt: null, blockedAt: { not: null } },
    select: {
      name: true,
      blockedAt: true,
      blockReason: true,
      appeals: { orderBy: { createdAt: "desc" }, take: 10 },
      _count: { select: { submissions: { where: { hiddenAt: { not: null } } } } },
    },
  });
}
