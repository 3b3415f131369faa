/** What came of a form that sends itself: when it was not taken, what was typed and what is wrong, by field. */
export type ReturnedState = {
  /** Changes with every return, so that the fields are filled anew: their `key`. */
  attempt: number;
  values: Record<string, string[]>;
  errors: Record<string, string[]>;
  /** What is wrong with none of its fields. */
  problem?: string;
};

/** A form that was not sent yet. */
export const fresh: ReturnedState = { attempt: 0, values: {}, errors: {} };

/** What is wrong, line by line, for the summary on top. */
export function summaryOf({ errors }: ReturnedState) {
  return Object.entries(errors).flatMap(([name, messages]) => messages.map((message) => ({ name, message })));
}
