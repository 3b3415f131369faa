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

export const submit: Destination = { key: "submit", path: "/submit" };

/** What the header offers a person beside reading: nothing but logging in to a stranger. */
export function ownPages(actor: Pick<Actor, "role"> | null): Destination[] {
  if (!actor) return [{ key: "login", path: "/login" }];
  const account = { key: "account", path: "/account" };
  const desk = actor.role === "MEMBER" ? [] : [{ key: "moderation", path: "/moderation" }];
  const office = actor.role === "ADMINISTRATOR" ? [{ key: "admin", path: "/admin" }] : [];
  return [...desk, ...office, account];
}

/** Whether a page is at an address or below it. */
export function isCurrent(path: string, destination: Destination): boolean {
  const page = path.split("?")[0] ?? path;
  return page === destination.path || page.startsWith(`${destination.path}/`);
}
