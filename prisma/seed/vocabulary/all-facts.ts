import { countries } from "./countries";
import type { TermFact } from "./facts";
import { gcmObjectives } from "./gcm";
import { groupings } from "./groupings";
import { languages } from "./languages";
import { licences } from "./licences";
import { regions } from "./regions";
import { resourceTypes } from "./resource-types";
import { sdgGoals } from "./sdg";
import { topics } from "./topics";

/** Every term that a new hub starts with; within a scheme in the order in which it is listed. */
export const termFacts: readonly TermFact[] = [
  ...topics,
  ...regions,
  ...countries,
  ...groupings,
  ...gcmObjectives,
  ...sdgGoals,
  ...languages,
  ...resourceTypes,
  ...licences,
];
