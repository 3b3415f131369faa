import type { ReactNode } from "react";

/** What a fact is called, and what it is; nothing where it is not known. */
export type Fact = [label: string, value: ReactNode];

/** What is known of something, fact by fact; what is not known is not mentioned. */
export function FactList({ facts }: { facts: Fact[] }) {
  return (
    <dl className="border-line border-t lg:border-t-2 lg:border-t-ink">
      {facts
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <div
            key={label}
            className="grid grid-cols-[6.5rem_1fr] sm:grid-cols-[8.5rem_1fr] gap-x-4 border-line border-b py-2.5"
          >
            <dt className="label pt-0.5">{label}</dt>
            <dd className="min-w-0">{value}</dd>
          </div>
        ))}
    </dl>
  );
}
