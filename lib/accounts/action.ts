import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { type Locale, localePath } from "@/lib/i18n/locales";
import type { Actor } from "./actor";
import { requireEditor, requireModerator, requireUser } from "./loaders";

/** Does what a form asks for and says which page comes next, without language prefix. */
type Handler = (actor: Actor, form: FormData) => Promise<string>;
type FormAction = (form: FormData) => Promise<void>;

/** A server action for members: resolves who acts, and goes to the page that the handler names, in their language. */
export function memberAction(handler: Handler): FormAction {
  return action(requireUser, handler);
}

/** The same for moderators; for everybody else the action does not exist. */
export function moderatorAction(handler: Handler): FormAction {
  return action(requireModerator, handler);
}

/** The same for editors of topics. */
export function editorAction(handler: Handler): FormAction {
  return action(requireEditor, handler);
}

function action(resolve: () => Promise<Actor>, handler: Handler): FormAction {
  return async (form) => {
    const actor = await resolve();
    const next = await handler(actor, form);
    return goTo(next);
  };
}

/** Leaves a server action for a page, named without language prefix, in the reader's language. */
export async function goTo(path: string): Promise<never> {
  redirect(localePath((await getLocale()) as Locale, path));
}
