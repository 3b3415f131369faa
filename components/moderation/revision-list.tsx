import { useLocale, useTranslations } from "next-intl";
import { shownName } from "@/lib/accounts/former-member";
import type { Difference } from "@/lib/catalogue/differences";
import type { Kind } from "@/lib/catalogue/schema";
import { momentOf } from "@/lib/i18n/dates";
import { MIDDLE_DOT } from "@/lib/i18n/lists";
import type { RevisionView } from "@/lib/moderation/revision-data";
import { Button } from "../form/button";

type Act = (form: FormData) => Promise<void>;
type Props = {
  entryId: string;
  kind: Kind;
  version: number;
  /** The latest first. */
  revisions: RevisionView[];
  /** The address of this page. */
  here: string;
  label: (difference: Pick<Difference, "field" | "language">) => string;
  bringBack: Act;
  withhold?: Act;
};

/** The versions of an entry, with what may be done with each. */
export function RevisionList({ entryId, kind, version, revisions, here, label, bringBack, withhold }: Props) {
  const entry = { entryId, kind, version };
  return (
    <ol className="divide-y divide-line border-line border-y">
      {revisions.map((revision, index) => (
        <li key={revision.number} className="space-y-2 py-4">
          <Head revision={revision} />
          <Changed revision={revision} before={revisions[index + 1]} here={here} label={label} />
          <Restoring entry={entry} revision={revision} act={bringBack} />
          {withhold && revision.mayWithhold ? <Withholding entry={entry} revision={revision} act={withhold} /> : null}
        </li>
      ))}
    </ol>
  );
}

function Head({ revision: { number, state, by, at, restoredFrom, isPublic, withheld } }: { revision: RevisionView }) {
  const t = useTranslations("revisions");
  const locale = useLocale();
  const words = useTranslations("moderation");
  const former = useTranslations("leaving")("formerMember");
  const marks = [
    words(`states.${state}`),
    isPublic && t("isPublic"),
    restoredFrom && t("restoredFrom", { number: restoredFrom }),
    withheld && t("isWithheld"),
  ].filter(Boolean);
  return (
    <div>
      <h3 className="text-base">
        {t("revision", { number })} <span className="font-normal text-quiet">· {marks.join(MIDDLE_DOT)}</span>
      </h3>
      <p className="text-sm">
        <bdi>{shownName(by, { former, nobody: words("somebody") })}</bdi>
        {MIDDLE_DOT}
        <time dateTime={at.toISOString()}>{momentOf(at, locale)}</time>
      </p>
    </div>
  );
}

type ChangedProps = Pick<Props, "here" | "label"> & { revision: RevisionView; before?: RevisionView };

function Changed({ revision: { number, changed }, before, here, label }: ChangedProps) {
  const t = useTranslations("revisions");
  if (!before) return null;
  if (changed.length === 0) return <p className="text-quiet text-sm">{t("same")}</p>;
  return (
    <p className="text-sm">
      {t("changed", { fields: changed.map(label).join(MIDDLE_DOT) })}{" "}
      <a href={`${here}?from=${before.number}&to=${number}#comparison`}>
        {t("see")} <span className="sr-only">{t("between", { from: before.number, to: number })}</span>
      </a>
    </p>
  );
}

type EntryFields = Pick<Props, "entryId" | "kind" | "version">;
type ActProps = { entry: EntryFields; revision: RevisionView; act: Act };

function Restoring({ entry, revision: { number, restores }, act }: ActProps) {
  const t = useTranslations("revisions");
  if (!restores) return null;
  return (
    <details>
      <summary className="w-fit py-1 text-sm">{t("bringBack", { number })}</summary>
      <form action={act} className="space-y-3 py-2">
        <RevisionFields {...entry} number={number} />
        <p className="max-w-[65ch] text-sm">{t(`ways.${restores}`)}</p>
        <Button>{t(`do.${restores}`)}</Button>
      </form>
    </details>
  );
}

function Withholding({ entry, revision: { number, withheld }, act }: ActProps) {
  const t = useTranslations("revisions");
  return (
    <details>
      <summary className="w-fit py-1 text-sm">{t(withheld ? "showAgain" : "withhold", { number })}</summary>
      <form action={act} className="space-y-3 py-2">
        <RevisionFields {...entry} number={number} />
        <p className="max-w-[65ch] text-sm">{t(withheld ? "showAgainHint" : "withholdHint")}</p>
        <Button name="withheld" value={withheld ? "no" : "yes"}>
          {t(withheld ? "do.showAgain" : "do.withhold")}
        </Button>
      </form>
    </details>
  );
}

function RevisionFields(fields: EntryFields & { number: number }) {
  return Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}
