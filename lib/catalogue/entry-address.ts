import { entryKinds } from "./kinds";
import { kindPaths, kinds } from "./schema";
import { isSlug } from "./slug";

const pattern = /^(?:https?:\/\/[^/]+)?(?:\/[a-z]{2})?\/(publications|events|news)\/([^/?#.\s]+)\/?(?:[?#].*)?$/i;

/** The kind and slug that the address of an entry's page names, with or without host and language; undefined for others. */
export function entryAddress(typed: string) {
  const [, path, slug] = pattern.exec(typed.trim()) ?? [];
  const kind = kinds.find((each) => kindPaths[each] === path?.toLowerCase());
  if (!kind || !slug) return undefined;
  try {
    const decoded = decodeURIComponent(slug);
    return isSlug(decoded) ? { kind: entryKinds[kind], slug: decoded } : undefined;
  } catch {
    return undefined;
  }
}
