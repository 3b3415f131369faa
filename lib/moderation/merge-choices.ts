import { z } from "zod";

/** Whose words a part has afterwards: the entry's that is kept, the other's, or, of lists, both. */
const choice = z.enum(["keep", "drop", "both"]);
export type Choice = z.infer<typeof choice>;
export type Choices = Record<string, Choice>;

/** What stands before a part's key in an address or a form. */
const PREFIX = "c.";

/** The choices that an address or a form carries; what does not make sense is as if it were not there. */
export function readChoices(parameters: Iterable<[string, unknown]>): Choices {
  const found: Choices = {};
  for (const [name, value] of parameters) {
    const read = choice.safeParse(value);
    if (name.startsWith(PREFIX) && read.success) found[name.slice(PREFIX.length)] = read.data;
  }
  return found;
}

export function choiceParameters(choices: Choices): Record<string, Choice> {
  return Object.fromEntries(Object.entries(choices).map(([key, chosen]) => [PREFIX + key, chosen]));
}

/** The same choices where the other entry is the one that is kept. */
export function turned(choices: Choices): Choices {
  const other = { keep: "drop", drop: "keep", both: "both" } as const;
  return Object.fromEntries(Object.entries(choices).map(([key, chosen]) => [key, other[chosen]]));
}
