import { getTranslations } from "next-intl/server";
import type { ReturnedState } from "@/components/form/returned";
import type { Failure } from "@/lib/base/errors";
import { textsOf } from "@/lib/base/form-texts";

/** A form on its way back to whoever sent it: nothing that was typed is lost, whatever its length. */
export async function returnedState(
  before: ReturnedState,
  form: FormData,
  { code, fields = {} }: Failure,
): Promise<ReturnedState> {
  const t = await getTranslations("errors");
  const typed = [...textsOf(form)].filter(([name]) => !name.startsWith("$"));
  const wrong = Object.entries(fields).map(([name, list]) => [name, list.map(({ key, values }) => t(key, values))]);
  return {
    attempt: before.attempt + 1,
    values: Object.fromEntries(typed),
    errors: Object.fromEntries(wrong),
    problem: wrong.length === 0 ? t(`code.${code}`) : undefined,
  };
}
