import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import type { z } from "zod";
import type { Result } from "@/lib/base/errors";
import { textsOf } from "@/lib/base/form-texts";
import { type Locale, localePath } from "@/lib/i18n/locales";
import type { Actor } from "./actor";
import { requireAdministrator, requireUser } from "./loaders";
import type { Origin } from "./registration-mutations";
import { invalidForm, returnForm } from "./returned-form";
import { requestAddress } from "./session";

type Form<Schema extends z.ZodType, Context> = {
  schema: Schema;
  /** Where the form stands, and comes back to with what is wrong: a path without language prefix. */
  page: string | ((form: FormData) => string);
  /** The fields to fill again when it does; never a password. */
  refill?: readonly string[];
  /** Does what the form asks for. @returns the page that comes next, without language prefix */
  handle: (context: Context, input: z.output<Schema>) => Promise<Result<string>>;
};

/** A server action for anybody's form. */
export function visitorForm<Schema extends z.ZodType>(form: Form<Schema, Origin>) {
  return (data: FormData) => answer(form, data, (locale) => requestAddress().then((address) => ({ locale, address })));
}

/** A server action for a form of whoever is logged in. */
export function ownForm<Schema extends z.ZodType>(form: Form<Schema, Actor>) {
  return (data: FormData) => answer(form, data, requireUser);
}

/** A server action for a form of administrators; for everybody else it does not exist. */
export function administratorFormAction<Schema extends z.ZodType>(form: Form<Schema, Actor>) {
  return (data: FormData) => answer(form, data, requireAdministrator);
}

async function answer<Schema extends z.ZodType, Context>(
  { schema, page, refill = [], handle }: Form<Schema, Context>,
  data: FormData,
  resolve: (locale: Locale) => Promise<Context>,
): Promise<void> {
  const locale = (await getLocale()) as Locale;
  const context = await resolve(locale);
  const parsed = schema.safeParse(fieldsOf(data));
  const result = parsed.success ? await handle(context, parsed.data) : invalidForm(parsed.error);
  if (result.ok) redirect(localePath(locale, result.value));
  const back = typeof page === "string" ? page : page(data);
  const id = await returnForm(data, refill, result);
  redirect(localePath(locale, `${back}${back.includes("?") ? "&" : "?"}back=${id}`));
}

/** Text fields by name; one that was sent several times as a list. */
function fieldsOf(data: FormData): Record<string, string | string[]> {
  const fields = [...textsOf(data)].map(([name, texts]) => [name, texts.length > 1 ? texts : (texts[0] ?? "")]);
  return Object.fromEntries(fields);
}
