import { getTranslations } from "next-intl/server";
import type { ReturnedState } from "@/components/form/returned";
import type { Failure } from "@/lib/base/errors";

/** A form on its way back to whoever sent it: nothing that was typed is lost, whatever its length. */
export async function returnedState(
  before: ReturnedState,
  form: FormData,
  { code, fields = {} }: Failure,
): Promise<ReturnedState> {
  const t = await getTranslations("errors");
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith("$"));
  const typed = names.map((name) => [name, form.getAll(name).filter((value) => typeof value === "string")]);
  const wrong = Object.entries(fields).map(([name, list]) => [name, list.map(({ key, values }) => t(key, values))]);
  return {
    attempt: before.attempt + 1,
    values: Object.fromEntries(typed),
    errors: Object.fromEntries(wrong),
    problem: wrong.length === 0 ? t(`code.${code}`) : undefined,
  };
}
