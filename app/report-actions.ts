"use server";

import { getLocale } from "next-intl/server";
import type { ReturnedState } from "@/components/form/returned";
import { goTo } from "@/lib/accounts/action";
import { isHoneypotFilled } from "@/lib/accounts/honeypot";
import { invalidForm } from "@/lib/accounts/returned-form";
import { requestAddress } from "@/lib/accounts/session";
import { singleTexts } from "@/lib/base/form-texts";
import { kindPaths } from "@/lib/catalogue/schema";
import type { Locale } from "@/lib/i18n/locales";
import { reportEntry } from "@/lib/moderation/report-mutations";
import { reportSchema } from "@/lib/moderation/report-schema";
import { returnedState } from "./returned-state";

/** Takes what a reader says of an entry, logged in or not; a program that filled in the honeypot is thanked as well. */
export async function report(before: ReturnedState, form: FormData): Promise<ReturnedState> {
  const parsed = reportSchema.safeParse(singleTexts(form));
  if (!parsed.success) return returnedState(before, form, invalidForm(parsed.error));
  const origin = { locale: (await getLocale()) as Locale, address: await requestAddress() };
  const taken = isHoneypotFilled(form) ? { ok: true as const } : await reportEntry(parsed.data, origin);
  if (!taken.ok) return returnedState(before, form, taken);
  return goTo(`/${kindPaths[parsed.data.kind]}/${parsed.data.slug}/report?done=sent`);
}
