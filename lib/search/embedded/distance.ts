const rows = [new Int32Array(72), new Int32Array(72), new Int32Array(72)];

/**
 * How many letters must be inserted, deleted, replaced or swapped with their neighbour to make one word of the other
 * (Damerau–Levenshtein, optimal string alignment); `limit + 1` for anything beyond the limit. With `prefix`, the end of
 * `term` is free. Words have at most 60 letters (normalise.ts).
 */
export function distance(word: string, term: string, limit: number, prefix: boolean): number {
  const length = prefix ? Math.min(term.length, word.length + limit) : term.length;
  if (Math.abs(word.length - length) > limit && !(prefix && length > word.length)) return limit + 1;
  let [before, previous, current] = rows as [Int32Array, Int32Array, Int32Array];
  for (let j = 0; j <= length; j++) previous[j] = j;
  for (let i = 1; i <= word.length; i++) {
    current[0] = i;
    let lowest = i;
    for (let j = 1; j <= length; j++) {
      const same = word.charCodeAt(i - 1) === term.charCodeAt(j - 1);
      let cost = Math.min(
        (previous[j - 1] as number) + (same ? 0 : 1),
        (previous[j] as number) + 1,
        (current[j - 1] as number) + 1,
      );
      const swapped =
        i > 1 &&
        j > 1 &&
        word.charCodeAt(i - 1) === term.charCodeAt(j - 2) &&
        word.charCodeAt(i - 2) === term.charCodeAt(j - 1);
      if (swapped) cost = Math.min(cost, (before[j - 2] as number) + 1);
      current[j] = cost;
      if (cost < lowest) lowest = cost;
    }
    if (lowest > limit) return limit + 1;
    [before, previous, current] = [previous, current, before];
  }
  let result = previous[length] as number;
  if (prefix) for (let j = 0; j < length; j++) result = Math.min(result, previous[j] as number);
  return result;
}
