import type { Content } from "@/lib/catalogue/schema";
import { Button } from "../form/button";
import type { FormContext } from "./form-context";

type Props = {
  entryId: string;
  kept: Content;
  rival: Content;
  choose: (form: FormData) => Promise<void>;
  t: FormContext["t"];
};

/** Two windows' texts side by side, field by field where they differ, and the choice between them. */
export function DraftConflict({ entryId, kept, rival, choose, t }: Props) {
  const differing = (Object.keys(kept) as (keyof Content)[]).filter(
    (field) => JSON.stringify(kept[field]) !== JSON.stringify(rival[field]),
  );
  return (
    <form action={choose} className="space-y-6">
      <h1>{t("conflict.title")}</h1>
      <p className="max-w-[65ch]">{t("conflict.intro")}</p>
      <input type="hidden" name="entryId" value={entryId} />
      <input type="hidden" name="kind" value={kept.kind} />
      <dl className="space-y-6">
        {differing.map((field) => (
          <div key={field} className="border-line border-t pt-4">
            <dt className="font-medium font-title">{t(`fields.${field}`)}</dt>
            <dd className="mt-2 grid gap-6 sm:grid-cols-2">
              <Version title={t("conflict.kept")} value={kept[field]} empty={t("conflict.empty")} />
              <Version title={t("conflict.rival")} value={rival[field]} empty={t("conflict.empty")} />
            </dd>
          </div>
        ))}
      </dl>
      <div className="flex flex-wrap gap-4">
        <Button name="choice" value="kept">
          {t("conflict.useKept")}
        </Button>
        <Button kind="primary" name="choice" value="rival">
          {t("conflict.useRival")}
        </Button>
      </div>
    </form>
  );
}

function Version({ title, value, empty }: { title: string; value: unknown; empty: string }) {
  return (
    <div>
      <p className="text-quiet text-sm">{title}</p>
      <p className="whitespace-pre-line" dir="auto">
        {readable(value) || empty}
      </p>
    </div>
  );
}

/** Any field as lines of text: lists a line each, records as their filled parts. */
function readable(value: unknown): string {
  if (Array.isArray(value)) return value.map(readable).join("\n");
  if (value && typeof value === "object") return Object.values(value).map(readable).filter(Boolean).join(" · ");
  return value === false || value === null || value === undefined ? "" : String(value);
}
