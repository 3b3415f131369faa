import type { Json } from "./csl-item";

/** The values of a record by tag, each given away once. */
export class RisValues {
  private readonly rest: [string, string][];
  constructor(tags: [string, string][]) {
    this.rest = [...tags];
  }

  /** The first value of the first of these tags that is there. The same value under another of them is taken too. */
  take(...tags: string[]): string | undefined {
    const tag = tags.find((each) => this.rest.some(([name]) => name === each));
    const value = this.rest.find(([name]) => name === tag)?.[1];
    this.remove(([name, other]) => tags.includes(name) && other === value);
    return value;
  }

  /** All values of these tags; of what a later tag repeats, only the first. Within one tag, equal names may be two people. */
  takeAll(...tags: string[]): string[] {
    const found: string[] = [];
    for (const tag of tags) {
      const values = this.rest.filter(([name]) => name === tag).map(([, value]) => value);
      const before = new Set(found);
      found.push(...values.filter((value) => !before.has(value)));
    }
    this.remove(([name]) => tags.includes(name));
    return found;
  }

  takeMatching(pattern: RegExp, ...tags: string[]): string | undefined {
    for (const tag of tags) {
      const value = this.rest.find(([name, text]) => name === tag && pattern.test(text))?.[1];
      if (value === undefined) continue;
      this.remove(([name, text]) => name === tag && text === value);
      return value;
    }
    return undefined;
  }

  keep(tag: string, value: string): void {
    this.rest.push([tag, value]);
  }

  left(): Record<string, Json> {
    const left: Record<string, string[]> = {};
    for (const [tag, value] of this.rest) left[tag] = [...(left[tag] ?? []), value];
    return left;
  }

  private remove(which: (pair: [string, string]) => boolean): void {
    for (let index = this.rest.length - 1; index >= 0; index -= 1) {
      const pair = this.rest[index];
      if (pair && which(pair)) this.rest.splice(index, 1);
    }
  }
}
