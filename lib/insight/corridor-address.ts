import { vocabulary } from "@/lib/vocabulary/data";
import type { Pair } from "./migrant-stock";

/** A corridor as an address names it, "SEN-CIV", in capitals or not; null for what is no pair of two countries. */
export async function findPair(text: string): Promise<Pair | null> {
  const [, from = "", to = ""] = /^([a-z]{3})-([a-z]{3})$/i.exec(text) ?? [];
  const terms = await vocabulary();
  const [origin, destination] = [from, to].map((code) => terms.find("COUNTRY", code.toUpperCase()));
  return origin && destination && origin.id !== destination.id ? { from: origin.code, to: destination.code } : null;
}

/** An end of a corridor as somebody typed it, and the code of the country that is meant. */
type AskedEnd = { text: string; code: string | null; unknown: boolean };
export type AskedCorridor = Record<"from" | "to", AskedEnd>;

/** Reads the names that somebody typed, in any language; a code is a name, too. */
export async function readAskedCorridor(typed: Record<string, string | string[] | undefined>): Promise<AskedCorridor> {
  const terms = await vocabulary();
  const read = (value: string | string[] | undefined): AskedEnd => {
    const text = typeof value === "string" ? value.trim().slice(0, 80) : "";
    const code = text ? (terms.match("COUNTRY", text)?.code ?? null) : null;
    return { text, code, unknown: text !== "" && code === null };
  };
  return { from: read(typed.from), to: read(typed.to) };
}

/** Where what was typed leads: to a corridor, to the page of the one country that was named, or nowhere. */
export function pathOfAsked({ from, to }: AskedCorridor): string | null {
  if (from.unknown || to.unknown) return null;
  if (from.code && to.code && from.code !== to.code) return `/corridors/${from.code}-${to.code}`;
  const one = from.code ?? to.code;
  return one && `/countries/${one}#corridors`;
}
