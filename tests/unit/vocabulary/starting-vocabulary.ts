import { type Membership, type Term, type TermText, termId, Vocabulary } from "@/lib/vocabulary/terms";
import { termFacts } from "@/prisma/seed/vocabulary/all-facts";
import { memberships } from "@/prisma/seed/vocabulary/groupings";

/** The terms of a new hub as they stand in the database, with changes to some of them. */
export function startingVocabulary(changes: Record<string, Partial<Term>> = {}): Vocabulary {
  const terms = termFacts.map(({ scheme, code, parent, attributes = {}, featured = false, texts }, position): Term => {
    const id = termId(scheme, code);
    const rows = Object.entries(texts).map(
      ([locale, { label, description = null, synonyms = [] }]): [string, TermText] => [
        locale,
        { label, description, synonyms: [...synonyms] },
      ],
    );
    return {
      id,
      scheme,
      code,
      parentId: parent ?? null,
      position,
      attributes,
      featured,
      retiredAt: null,
      replacedById: null,
      texts: new Map(rows),
      ...changes[id],
    };
  });
  const day = (date: string | undefined) => (date ? new Date(date) : null);
  const rows = memberships.map(
    ({ group, member, since, until }): Membership => ({
      groupId: group,
      memberId: member,
      since: day(since),
      until: day(until),
    }),
  );
  return new Vocabulary(terms, rows);
}
