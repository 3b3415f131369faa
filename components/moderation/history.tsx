import type { HistoryStep } from "@/lib/moderation/case-data";

type Props = {
  steps: HistoryStep[];
  words: {
    did: (transition: string) => string;
    somebody: string;
    date: (at: Date) => string;
    revision: (number: number) => string;
  };
};

/** Every step of an entry's life, the latest first, with the reasons that were given. */
export function History({ steps, words }: Props) {
  return (
    <ol className="space-y-4 border-line border-s-2 ps-5">
      {steps.map((step) => (
        <li key={step.id}>
          <p>
            <bdi className="font-medium">{step.actor ?? words.somebody}</bdi> {words.did(step.transition)}
          </p>
          {step.reason ? (
            <blockquote className="mt-1 max-w-[65ch] whitespace-pre-line border-turmeric border-s-4 ps-3" dir="auto">
              {step.reason}
            </blockquote>
          ) : null}
          <p className="text-quiet text-sm">
            <time dateTime={step.at.toISOString()}>{words.date(step.at)}</time>
            {step.revision && step.revision > 1 ? ` · ${words.revision(step.revision)}` : null}
          </p>
        </li>
      ))}
    </ol>
  );
}
