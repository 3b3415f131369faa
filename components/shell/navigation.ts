import type { Actor } from "@/lib/accounts/actor";

/** A page that the header leads to; `key` names it among the messages of `site.navigation`. */
export type Destination = { key: string; path: string };

export const explore: Destination[] = [
  { key: "search", path: "/search" },
  { key: "topics", path: "/topics" },
  { key: "countries", path: "/countries" },
  { key: "corridors", path: "/corridors" },
  { key: "events", path: "/events" },
];

/** What the footer leads to besides: the header has no room for it. */
export const more: Destination[] = [
  { key: "institutions", path: "/institutions" },
  { key: "statistics", path: "/statistics" },
];

export const submit: Destination = { key: "submit", path: "/submit" };

/** What the header offers a person beside reading: nothing but logging in to a stranger. */
export function ownPages(actor: Pick<Actor, "role"> | null): Destination[] {
  if (!actor) return [{ key: "login", path: "/login" }];
  const account = { key: "account", path: "/account" };
  return actor.role === "MEMBER" ? [account] : [{ key: "moderation", path: "/moderation" }, account];
}

/** What the footer and the desk offer besides; the header has no room for it. */
export function office(actor: Pick<Actor, "role"> | null): Destination[] {
  return actor?.role === "ADMINISTRATOR" ? [{ key: "admin", path: "/admin" }] : [];
}

/** Whether a page is at an address or below it. */
export function isCurrent(path: string, destination: Destination): boolean {
  const page = path.split("?")[0] ?? path;
  return page === destination.path || page.startsWith(`${destination.path}/`);
}
