import { Button } from "../form/button";

/** A part in which two entries differ, and what can be chosen for it. */
export type ChoiceRow = {
  name: string;
  label: string;
  /** Of the words themselves, where they are in one language. */
  lang?: string;
  options: { value: string; label: string; lines: string[] }[];
  chosen: string;
};
export type ChoiceGroup = { title: string; hint?: string; rows: ChoiceRow[] };

type Props = {
  action: string;
  hidden: Record<string, string>;
  groups: ChoiceGroup[];
  words: Record<"preview" | "swap" | "empty", string>;
};

/** Whose words an entry has when it is merged with another, part by part: a plain form that works by address. */
export function MergeChoices({ action, hidden, groups, words }: Props) {
  return (
    <form action={action} method="get" className="space-y-8">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {groups.map(({ title, hint, rows }) => (
        <section key={title} aria-label={title}>
          <h2 className="text-lg">{title}</h2>
          {hint ? <p className="max-w-[65ch] text-quiet text-sm">{hint}</p> : null}
          <div className="mt-2 divide-y divide-line border-line border-y">
            {rows.map((row) => (
              <Row key={row.name} row={row} empty={words.empty} />
            ))}
          </div>
        </section>
      ))}
      <div className="flex flex-wrap gap-4">
        <Button kind="primary" name="view" value="preview">
          {words.preview}
        </Button>
        <Button name="swap" value="yes">
          {words.swap}
        </Button>
      </div>
    </form>
  );
}

function Row({ row, empty }: { row: ChoiceRow; empty: string }) {
  const columns = row.options.length > 2 ? "lg:grid-cols-3" : "";
  return (
    <fieldset className="py-4">
      <legend className="float-start w-full font-medium font-title">{row.label}</legend>
      <div className={`clear-both grid gap-x-8 gap-y-3 pt-2 md:grid-cols-2 ${columns}`}>
        {row.options.map((option, index) => {
          const id = `${row.name}-${index}`;
          return (
            <div key={option.value} className="flex min-w-0 gap-3">
              <input
                type="radio"
                id={id}
                name={row.name}
                value={option.value}
                defaultChecked={option.value === row.chosen}
                aria-describedby={`${id}-says`}
                className="mt-0.5 size-6 shrink-0"
              />
              <div className="min-w-0 grow">
                <label htmlFor={id} className="block py-0.5 text-quiet text-sm">
                  {option.label}
                </label>
                <div id={`${id}-says`}>
                  <Words lines={option.lines} empty={empty} lang={row.lang} />
                </div>
              </div>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}

/** Titles, names and terms stand beside their button, whatever their language; longer texts stand as they are read. */
const SHORT = 250;
const LONG = 600;

/** What a part says; of a long text its beginning, which opens. */
export function Words({ lines, empty, lang }: { lines: string[]; empty: string; lang?: string }) {
  const text = lines.join("\n");
  if (!text) return <p className="text-quiet">{empty}</p>;
  if (text.length <= LONG && lines.every((line) => line.length <= SHORT)) {
    return lines.map((line) => (
      <p key={line} className="wrap-anywhere">
        <bdi lang={lang}>{line}</bdi>
      </p>
    ));
  }
  const whole = (
    <p className="whitespace-pre-line wrap-anywhere" dir="auto" lang={lang}>
      {text}
    </p>
  );
  if (text.length <= LONG) return whole;
  return (
    <details>
      <summary className="wrap-anywhere" dir="auto" lang={lang}>
        {text.slice(0, LONG / 2)} …
      </summary>
      <div className="mt-2 border-line border-s-2 ps-3">{whole}</div>
    </details>
  );
}
