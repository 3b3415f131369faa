import { useLocale, useTranslations } from "next-intl";
import type { AuditLine } from "@/lib/accounts/audit-data";
import { momentOf } from "@/lib/i18n/dates";
import { type Locale, localePath } from "@/lib/i18n/locales";

/** Who did what to whom, when and why. */
export function AuditList({ lines }: { lines: AuditLine[] }) {
  const t = useTranslations("admin");
  const locale = useLocale() as Locale;
  const did = ({ action, path, name }: AuditLine) => {
    const key = `did.${keyOf(action)}`;
    return t.rich(t.has(key) ? key : "did.other", {
      action,
      name: name ?? t("log.closed"),
      person: (words) =>
        path && name ? (
          <a href={localePath(locale, path)}>
            <bdi>{words}</bdi>
          </a>
        ) : (
          words
        ),
    });
  };
  if (lines.length === 0) return <p className="text-quiet">{t("log.none")}</p>;
  return (
    <ol className="divide-y divide-line border-line border-y">
      {lines.map((line) => (
        <li key={line.id} className="py-3">
          <p>
            <bdi className="font-medium">{line.actor?.name ?? t("log.system")}</bdi> {did(line)}
            {line.entries > 0 ? ` (${t("log.entries", { count: line.entries })})` : null}
          </p>
          {line.reason ? (
            <p className="max-w-[65ch] whitespace-pre-line" dir="auto">
              {line.reason}
            </p>
          ) : null}
          <time dateTime={line.at.toISOString()} className="text-quiet text-sm">
            {momentOf(line.at, locale)}
          </time>
        </li>
      ))}
    </ol>
  );
}

/** "seed.begun" as the key of a message, which has no full stop in it. */
function keyOf(action: string): string {
  return action.replace(/\.(\w)/g, (_, letter: string) => letter.toUpperCase());
}
