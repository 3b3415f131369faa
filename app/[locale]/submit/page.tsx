import { getTranslations } from "next-intl/server";
import { ServicePromise } from "@/components/submit/service-promise";
import { requireUser } from "@/lib/accounts/loaders";
import { readSubmissions } from "@/lib/catalogue/draft-data";
import { kinds } from "@/lib/catalogue/schema";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { readServiceTarget } from "@/lib/moderation/service-target-data";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "submit" });
  return { title: t("title") };
}

export default async function SubmitPage({ params }: Props) {
  const { locale } = await params;
  const user = await requireUser(locale);
  const [t, target] = await Promise.all([getTranslations({ locale, namespace: "submit" }), readServiceTarget()]);
  const drafts = (await readSubmissions(user.id)).filter(
    ({ status, openState }) => (openState ?? status) === "DRAFT" || (openState ?? status) === "CHANGES_REQUESTED",
  );
  return (
    <div className="page space-y-10">
      <div>
        <h1>{t("choose.title")}</h1>
        <p className="mt-3 max-w-[65ch] text-quiet">{t("choose.intro")}</p>
        <ServicePromise days={target} className="mt-2 max-w-[65ch] text-quiet" />
      </div>
      <ul className="divide-y divide-line border-line border-y">
        {kinds.map((kind) => (
          <li key={kind} className="py-5">
            <h2 className="text-lg">
              <a href={localePath(locale, `/submit/${kind}`)}>{t(`choose.${kind}`)}</a>
            </h2>
            <p className="mt-1 max-w-[65ch] text-quiet">{t(`choose.${kind}Hint`)}</p>
          </li>
        ))}
      </ul>
      {drafts.length > 0 ? (
        <section>
          <h2>{t("choose.drafts")}</h2>
          <ul className="mt-3 space-y-2">
            {drafts.map(({ entryId, kind, title }) => (
              <li key={entryId}>
                <a href={localePath(locale, `/submit/${kind}?entry=${entryId}`)}>
                  <bdi>{title || t("choose.untitled")}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
