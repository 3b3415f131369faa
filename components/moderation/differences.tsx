import type { Difference } from "@/lib/moderation/amendments";

type Props = {
  differences: Difference[];
  label: (field: string) => string;
  words: { before: string; after: string; empty: string };
};

/** Two versions of an entry side by side, field by field where they differ. */
export function Differences({ differences, label, words }: Props) {
  return (
    <dl className="space-y-3">
      {differences.map(({ field, before, after }) => (
        <div key={field} className="border-line border-t pt-2">
          <dt className="font-medium font-title text-sm">{label(field)}</dt>
          <dd className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
            <Side title={words.before} lines={before} empty={words.empty} />
            <Side title={words.after} lines={after} empty={words.empty} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Side({ title, lines, empty }: { title: string; lines: string[]; empty: string }) {
  return (
    <div>
      <p className="text-quiet text-sm">{title}</p>
      <p className="wrap-anywhere whitespace-pre-line" dir="auto">
        {lines.join("\n") || empty}
      </p>
    </div>
  );
}
