import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { splitLocale } from "@/lib/i18n/negotiate";
import type { Actor } from "./actor";
import { type HubAction, may } from "./permissions";
import { currentUser } from "./session";

/** The person who is logged in; otherwise the request goes to the log-in page, which leads back here. */
export async function requireUser(locale?: Locale): Promise<Actor> {
  const user = await currentUser();
  if (user) return user;
  const requested = await headers();
  const path = requested.get("x-hub-path") ?? "/account";
  const language = locale ?? splitLocale(`/${requested.get("x-next-intl-locale")}`).locale;
  redirect(`${localePath(language, "/login")}?next=${encodeURIComponent(localePath(language, path))}`);
}

/** A moderator. For everybody else the page does not exist, except that who is not logged in may log in first. */
export function requireModerator(locale?: Locale): Promise<Actor> {
  return requireRight("moderate", locale);
}

/** An editor of topics, likewise. */
export function requireEditor(locale?: Locale): Promise<Actor> {
  return requireRight("editTopic", locale);
}

/** An administrator, likewise. */
export function requireAdministrator(locale?: Locale): Promise<Actor> {
  return requireRight("administer", locale);
}

async function requireRight(right: HubAction, locale?: Locale): Promise<Actor> {
  const user = await requireUser(locale);
  if (!may(user, right)) notFound();
  return user;
}
