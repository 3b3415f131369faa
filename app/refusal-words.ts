import { getTranslations } from "next-intl/server";
import type { Failure } from "@/lib/base/errors";

/** Says in the reader's language why a step cannot be taken, or could not. */
export async function refusalWords(): Promise<(failure: Failure | null) => string> {
  const [t, words, errors] = await Promise.all([
    getTranslations("bulk"),
    getTranslations("moderation"),
    getTranslations("errors"),
  ]);
  return (failure) => {
    if (!failure) return "";
    const { code, fields, values } = failure;
    if (fields) {
      const lines = Object.values(fields).flatMap((list) => list.map(({ key, values: of }) => errors(key, of)));
      return [...new Set(lines)].join(" ");
    }
    if (code === "forbidden") return t("because.forbidden");
    if (code === "expired") return t("because.expired");
    if (code !== "conflict") return t("because.missing");
    if (!values?.by) return t("because.moved");
    return t("because.by", { by: values.by, did: words(`did.${values.did ?? "claim"}`) });
  };
}
