import type { Bitmap } from "./bitmap";

/**
 * The first `limit` of a set of rows in an order, sorted. Keeps a heap of the best so far with the worst on top, so
 * that most rows cost one comparison and a page of a large result does not sort all of it.
 */
export function best(rows: Bitmap, limit: number, compare: (a: number, b: number) => number): number[] {
  const heap: number[] = [];
  if (limit <= 0) return heap;
  rows.forEach((row) => {
    if (heap.length < limit) {
      heap.push(row);
      rise(heap, compare);
    } else if (compare(row, heap[0] as number) < 0) {
      heap[0] = row;
      sink(heap, compare);
    }
  });
  return heap.sort(compare);
}

function rise(heap: number[], compare: (a: number, b: number) => number): void {
  let at = heap.length - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (compare(heap[at] as number, heap[parent] as number) <= 0) return;
    swap(heap, at, parent);
    at = parent;
  }
}

function sink(heap: number[], compare: (a: number, b: number) => number): void {
  let at = 0;
  for (;;) {
    let worst = at;
    for (const child of [2 * at + 1, 2 * at + 2]) {
      if (child < heap.length && compare(heap[child] as number, heap[worst] as number) > 0) worst = child;
    }
    if (worst === at) return;
    swap(heap, at, worst);
    at = worst;
  }
}

function swap(heap: number[], a: number, b: number): void {
  const value = heap[a] as number;
  heap[a] = heap[b] as number;
  heap[b] = value;
}
