"use server";

import { getLocale } from "next-intl/server";
import { ownForm } from "@/lib/accounts/form-action";
import { success } from "@/lib/base/errors";
import type { Locale } from "@/lib/i18n/locales";
import { removeSearch, renameSearch, saveSearch } from "@/lib/outreach/saved-search-mutations";
import { removeSearchSchema, renameSearchSchema, saveSearchSchema } from "@/lib/outreach/saved-search-schema";

const list = "/account/searches";

export const save = ownForm({
  schema: saveSearchSchema,
  page: (form) => `${list}/new?${new URLSearchParams(String(form.get("query") ?? ""))}`,
  refill: ["name"],
  async handle(actor, input) {
    const saved = await saveSearch(actor, input, (await getLocale()) as Locale);
    return saved.ok ? success(`${list}?done=saved`) : saved;
  },
});

export const rename = ownForm({
  schema: renameSearchSchema,
  page: (form) => `${list}?${new URLSearchParams({ form: String(form.get("id") ?? "") })}`,
  refill: ["name"],
  async handle(actor, input) {
    const renamed = await renameSearch(actor, input);
    return renamed.ok ? success(`${list}?done=renamed`) : renamed;
  },
});

export const remove = ownForm({
  schema: removeSearchSchema,
  page: list,
  async handle(actor, input) {
    const removed = await removeSearch(actor, input);
    return removed.ok ? success(`${list}?done=removed`) : removed;
  },
});
