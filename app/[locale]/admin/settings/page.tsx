import { getTranslations } from "next-intl/server";
import { formView } from "@/app/form-view";
import { FormProblems } from "@/components/account/frame";
import { AnnouncementForm, AnnouncementList } from "@/components/admin/announcements";
import { Button } from "@/components/form/button";
import { Notice } from "@/components/form/messages";
import { TextInput } from "@/components/form/text";
import { requireAdministrator } from "@/lib/accounts/loaders";
import { clock } from "@/lib/base/clock";
import { longestServiceTarget, readServiceTarget } from "@/lib/moderation/service-target-data";
import { readAllAnnouncements } from "@/lib/outreach/announcement-data";
import { AdminFrame } from "../frame";
import type { AdminProps } from "../page-props";
import { publishAnnouncement, removeLine, saveTarget } from "./actions";

export async function generateMetadata({ params }: AdminProps) {
  const t = await getTranslations({ locale: (await params).locale, namespace: "admin" });
  return { title: t("navigation.settings") };
}

export default async function SettingsPage({ params, searchParams }: AdminProps) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  await requireAdministrator(locale);
  const [view, target, announcements, t] = await Promise.all([
    formView(query.back),
    readServiceTarget(),
    readAllAnnouncements(locale),
    getTranslations({ locale, namespace: "admin" }),
  ]);
  const done = `settings.done.${query.done}`;
  return (
    <AdminFrame locale={locale} show="settings" title={t("navigation.settings")}>
      {query.done && t.has(done) ? (
        <Notice tone="success" live>
          {t(done)}
        </Notice>
      ) : null}
      <FormProblems title={t("decision.wrong")} view={view} />
      <section aria-labelledby="target" className="space-y-4">
        <h2 id="target">{t("settings.target")}</h2>
        <form key={`target ${view.key}`} action={saveTarget} className="space-y-4" noValidate>
          <TextInput
            type="number"
            name="days"
            label={t("settings.days")}
            hint={t("settings.daysHint")}
            errors={view.errors("days")}
            defaultValue={view.value("days", target === null ? "" : String(target))}
            min={1}
            max={longestServiceTarget}
            width="short"
          />
          <Button>{t("settings.save")}</Button>
        </form>
      </section>
      <section aria-labelledby="announcements" className="space-y-4 border-line border-t pt-6">
        <h2 id="announcements">{t("settings.announcements")}</h2>
        <p className="max-w-[65ch] text-quiet">{t("settings.announcementsHint")}</p>
        <AnnouncementList announcements={announcements} remove={removeLine} />
        <AnnouncementForm action={publishAnnouncement} view={view} today={clock.now().toISOString().slice(0, 10)} />
      </section>
    </AdminFrame>
  );
}
