import { z } from "zod";
import type { SearchQuery } from "@/lib/search/parameters";
import { parseSearch, searchParameters } from "@/lib/search/query";

/** Searches of one account. */
export const MOST_SAVED = 100;
/** Characters of a search's parameters: thirty values of every filter fit. */
const LONGEST_QUERY = 8_000;
export const LONGEST_NAME = 200;

/** The parameters of a search in the one form in which it is saved, whatever page of it was open. */
export function savedForm(query: SearchQuery): string {
  return searchParameters({ ...query, page: 1 }).toString();
}

const name = z
  .string("required")
  .max(LONGEST_NAME, "tooLong")
  .transform((value) => value.replace(/[\s\p{Cc}\p{Cs}]+/gu, " ").trim())
  .pipe(z.string().min(1, "required"));

/** A search to be saved; `query` is anything that an address of the search page may have behind its "?". */
export const saveSearchSchema = z.object({
  name,
  query: z.string().max(LONGEST_QUERY, "tooLong").default("").transform(readSaved),
});
export type SearchToSave = z.output<typeof saveSearchSchema>;

export const renameSearchSchema = z.object({ id: z.uuid(), name });
export const removeSearchSchema = z.object({ id: z.uuid() });

function readSaved(parameters: string): string {
  return savedForm(parseSearch(new URLSearchParams(parameters)).query);
}
