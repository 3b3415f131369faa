import { textDirection } from "@/lib/i18n/locales";

/** A part of an entry in two languages, as lines of text. */
export type Pair = { name: string; label: string; original: string; translated: string };

type Props = {
  pairs: Pair[];
  from: string;
  to: string;
  /** What the two columns are called: "In English", "In French". */
  words: { original: string; translated: string; empty: string };
};

/** An original and its translation side by side, part by part, each in its own language and direction. */
export function Pairs({ pairs, from, to, words }: Props) {
  return (
    <dl className="space-y-4">
      {pairs.map(({ name, label, original, translated }) => (
        <div key={name} className="border-line border-t pt-2">
          <dt className="font-medium font-title text-sm">{label}</dt>
          <dd className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
            <Text title={words.original} language={from} text={original} />
            <Text title={words.translated} language={to} text={translated || words.empty} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** One language's text, as it was typed: its markup is part of what is translated. */
export function Text({ title, language, text }: { title: string; language: string; text: string }) {
  return (
    <div className="min-w-0">
      <p className="text-quiet text-sm">{title}</p>
      <p className="whitespace-pre-line break-words" lang={language} dir={textDirection(language)}>
        {text}
      </p>
    </div>
  );
}
