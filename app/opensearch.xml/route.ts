import { getTranslations } from "next-intl/server";
import { openSearchType, writeSearchDescription } from "@/lib/exchange/opensearch";
import { absoluteAddress } from "@/lib/i18n/absolute-address";
import { splitLocale } from "@/lib/i18n/negotiate";
import { reading } from "../api/v1/reading";
import { absolute } from "../page-addresses";

/** It changes with the hub's name only. */
const CACHE = "public, max-age=86400";

/** `/opensearch.xml`: how browsers search the hub, in the language of the address (`/fr/opensearch.xml`). */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = reading(async (request) => {
  const { locale } = splitLocale(new URL(request.url).pathname);
  const t = await getTranslations({ locale, namespace: "site" });
  const at = (path: string) => absoluteAddress(locale, path);
  const text = writeSearchDescription({
    locale,
    ...{ shortName: t("shortName"), name: t("name"), description: t("description") },
    ...{ search: at("/search"), feed: at("/search.atom"), suggestions: at("/opensearch.json") },
    ...{ self: at("/opensearch.xml"), icon: absolute("/favicon.ico") },
  });
  return { text, type: openSearchType, cache: CACHE };
});
