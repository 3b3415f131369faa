export type Edit = "kept" | "removed" | "added";

/**
 * The fewest removals and additions that make one list of another, as a step for each item: the greedy algorithm of
 * E. W. Myers, “An O(ND) Difference Algorithm and Its Variations”, Algorithmica 1 (1986), pp. 251–266.
 * @returns null when it takes more than `most` of them: such lists have too little in common to be worth the time
 */
export function shortestEdit(before: readonly string[], after: readonly string[], most: number): Edit[] | null {
  const reached = furthestReaches(before, after, most);
  return reached && wayBack(reached, before.length, after.length);
}

/** For each number of edits, how far into `before` one comes on each diagonal: index `edits + diagonal`. */
function furthestReaches(before: readonly string[], after: readonly string[], most: number): Int32Array[] | null {
  const reached: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits++) {
    const here = new Int32Array(2 * edits + 1);
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = startOf(reached, edits, diagonal);
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x += 1;
      here[edits + diagonal] = x;
      if (x >= before.length && x - diagonal >= after.length) return [...reached, here];
    }
    reached.push(here);
  }
  return null;
}

/** Where a diagonal is entered with one more edit: from the neighbour that came further. */
function startOf(reached: Int32Array[], edits: number, diagonal: number): number {
  if (edits === 0) return 0;
  return isAddition(reached, edits, diagonal)
    ? reach(reached, edits - 1, diagonal + 1)
    : reach(reached, edits - 1, diagonal - 1) + 1;
}

function isAddition(reached: Int32Array[], edits: number, diagonal: number): boolean {
  if (diagonal === -edits) return true;
  return diagonal !== edits && reach(reached, edits - 1, diagonal - 1) < reach(reached, edits - 1, diagonal + 1);
}

const reach = (reached: Int32Array[], edits: number, diagonal: number): number =>
  reached[edits]?.[edits + diagonal] ?? 0;

function wayBack(reached: Int32Array[], ofBefore: number, ofAfter: number): Edit[] {
  const steps: Edit[] = [];
  let [x, y] = [ofBefore, ofAfter];
  for (let edits = reached.length - 1; edits > 0; edits--) {
    const diagonal = x - y;
    const start = startOf(reached, edits, diagonal);
    for (; x > start; x--) steps.push("kept");
    if (isAddition(reached, edits, diagonal)) steps.push("added");
    else {
      steps.push("removed");
      x -= 1;
    }
    y = x - (isAddition(reached, edits, diagonal) ? diagonal + 1 : diagonal - 1);
  }
  for (; x > 0; x--) steps.push("kept");
  return steps.reverse();
}
