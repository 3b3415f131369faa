/** How many letters two words have in common in front. */
export function alike(a: string, b: string): number {
  let many = 0;
  while (many < a.length && a[many] === b[many]) many++;
  return many;
}

/** Whether two words of different languages have one origin: most of the shorter, and four letters, are alike in front. */
export function isCognate(a: string, b: string): boolean {
  if (a === b) return true;
  const many = alike(a, b);
  return many >= 4 && many >= Math.min(a.length, b.length) * 0.6;
}
