import type { Decoded } from "./latex";

/** The fields of a record, each given away once; what is left at the end has no variable. */
export class BibtexFields {
  private readonly taken = new Set<string>();
  constructor(
    private readonly decoded: Decoded,
    private readonly raw: Map<string, string>,
  ) {}

  /** The first of these fields that says something. The others are left over. */
  take(...names: string[]): string | undefined {
    const name = names.find((each) => this.decoded.texts.get(each));
    if (!name) return undefined;
    this.taken.add(name);
    return this.decoded.texts.get(name);
  }

  /** A field as it was written, for addresses and identifiers. */
  verbatim(name: string): string | undefined {
    const value = this.raw.get(name)?.trim();
    if (!value) return undefined;
    this.taken.add(name);
    return value
      .replace(/^\{(.*)\}$/s, "$1")
      .replace(/^\\url\s*\{(.*)\}$/s, "$1")
      .replace(/\\([_&%#~$])/g, "$1")
      .replace(/\{\\textasciitilde\s*\}|\\textasciitilde\s*/g, "~")
      .replace(/\s+/g, " ")
      .trim();
  }

  /** A field that is a web address and nothing else. */
  takeAddress(name: string): string | undefined {
    return /^(?:\{?\\url\{)?https?:\/\/[^\s{}]+\}{0,2}$/.test(this.raw.get(name)?.trim() ?? "")
      ? this.verbatim(name)
      : undefined;
  }

  left(): [string, string][] {
    const passed = [...this.raw].filter(([name]) => ["eprint", "urldate"].includes(name) && !this.taken.has(name));
    return [...this.decoded.texts, ...passed].filter(([name, value]) => !this.taken.has(name) && value !== "");
  }
}
