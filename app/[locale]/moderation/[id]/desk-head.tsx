import { getTranslations } from "next-intl/server";
import { DeskKeys } from "@/components/moderation/desk-keys";
import { Key } from "@/components/moderation/key";
import { type Locale, localePath } from "@/lib/i18n/locales";
import type { Desk } from "@/lib/moderation/desk-data";

type Props = { locale: Locale; desk: Desk; filter: string };

const keyList = [
  { name: "next", keys: ["j", "n"] },
  { name: "previous", keys: ["k", "p"] },
  { name: "claim", keys: ["c"] },
  { name: "release", keys: ["l"] },
  { name: "approve", keys: ["a"] },
  { name: "requestChanges", keys: ["r"] },
  { name: "decline", keys: ["d"] },
  { name: "undo", keys: ["z"] },
  { name: "send", keys: ["Ctrl", "Enter"] },
  { name: "leave", keys: ["Esc"] },
  { name: "edit", keys: ["e"] },
  { name: "write", keys: ["m"] },
  { name: "queue", keys: ["q"] },
  { name: "help", keys: ["?"] },
] as const;

/** Where the entry stands in its queue, the ways to its neighbours, and the keys. */
export async function DeskHead({ locale, desk, filter }: Props) {
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: "desk" }),
    getTranslations({ locale, namespace: "moderation" }),
  ]);
  const to = (entryId: string) => localePath(locale, `/moderation/${entryId}?${filter}`);
  const ways = [
    { id: desk.previous, label: t("previous"), keys: "k p", rel: "prev" },
    { id: desk.next, label: t("next"), keys: "j n", rel: "next" },
  ];
  return (
    <div className="flex flex-wrap items-baseline gap-x-6 gap-y-1 border-line border-b pb-2 text-sm">
      <a href={localePath(locale, `/moderation?${filter}`)} data-keys="q" aria-keyshortcuts="q" className="py-2">
        {words("case.back")} <Key of="q" />
      </a>
      <p className="tabular-nums">{t("position", { position: desk.position, total: desk.total })}</p>
      {ways.map(({ id, label, keys, rel }) =>
        id ? (
          <a key={rel} href={to(id)} rel={rel} data-keys={keys} aria-keyshortcuts={keys} className="py-2">
            {label} <Key of={keys.slice(0, 1)} />
          </a>
        ) : null,
      )}
      <a href="#decision" className="py-2 lg:hidden">
        {t("toDecision")}
      </a>
      <details className="ms-auto">
        <summary data-keys="?" aria-keyshortcuts="?" className="py-2">
          {t("keys.title")} <Key of="?" />
        </summary>
        <div className="space-y-2 py-3">
          <p>{t("keys.intro")}</p>
          <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
            {keyList.map(({ name, keys }) => (
              <div key={name} className="contents">
                <dt dir="ltr" className="space-x-1 rtl:text-end">
                  {keys.map((key) => (
                    <Key key={key} of={key} />
                  ))}
                </dt>
                <dd>{t(`keys.${name}`)}</dd>
              </div>
            ))}
          </dl>
        </div>
      </details>
      <DeskKeys words={{ on: t("keys.on"), off: t("keys.off"), pending: t.raw("keys.pending") }} />
    </div>
  );
}
