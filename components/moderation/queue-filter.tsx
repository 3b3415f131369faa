import type { QueueFilter } from "@/lib/moderation/queue-filter-data";
import { Button } from "../form/button";
import { type Option, Select } from "../form/choice";

type Props = {
  filter: QueueFilter;
  action: string;
  words: Record<"title" | "kind" | "language" | "topic" | "age" | "batch" | "any" | "apply", string>;
  options: Record<"kind" | "language" | "topic" | "age" | "batch", Option[]>;
};

/** The queue's filters, as a plain form that works by address. */
export function QueueFilterForm({ filter, action, words, options }: Props) {
  return (
    <form action={action} method="get" className="grid gap-4 sm:grid-cols-2 lg:grid-cols-6 lg:items-end">
      <input type="hidden" name="show" value={filter.show} />
      {(["kind", "language", "topic", "age", "batch"] as const).map((name) => (
        <Select
          key={name}
          name={name}
          label={words[name]}
          options={options[name]}
          empty={words.any}
          defaultValue={filter[name] === undefined ? "" : String(filter[name])}
        />
      ))}
      <div>
        <Button>{words.apply}</Button>
      </div>
    </form>
  );
}
