import type { Viewer } from "@/lib/accounts/actor";
import { judge, type Likeness } from "@/lib/catalogue/likeness/judge";
import { findTwinsOf, readFeatures, type Twin } from "@/lib/catalogue/likeness/likeness-data";
import { readDistinct } from "@/lib/catalogue/likeness/question-data";
import type { Content } from "@/lib/catalogue/schema";
import { database } from "@/lib/db/client";

type Compared = { entryId: string; content: Content };
export type TwinsOfCase = {
  twins: Twin[];
  /** Those of which a submitter has said that they are another work. */
  distinct: string[];
};

/** The entries that may be the same work as a case, of those that the viewer may see. */
export async function readTwinsOfCase(viewer: Viewer, { entryId, content }: Compared): Promise<TwinsOfCase> {
  const twins = await findTwinsOf(database(), viewer, content, entryId);
  const ids = twins.map((twin) => twin.entryId);
  return { twins, distinct: await readDistinct(database(), entryId, ids) };
}

/** How sure it is that two cases are one work, and why; null when nothing suggests it. */
export async function readLikeness(one: Compared, other: Compared): Promise<Likeness | null> {
  const [a, b] = await Promise.all([one, other].map(({ content }) => readFeatures(database(), content)));
  return a && b ? judge(a, b) : null;
}
