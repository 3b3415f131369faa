/** Kinds of institutions: what their words are called, and what rows have. */
const rows = {
  university: "university",
  universityCentre: "university centre",
  universityInstitute: "university institute",
  universityDepartment: "university department",
  institute: "institute",
  network: "network",
  researchNetwork: "research network",
  association: "association",
  ngo: "NGO",
  ngoNetwork: "NGO network",
  regionalBody: "regional body",
  intergovernmentalBody: "intergovernmental body",
  intergovernmentalInitiative: "intergovernmental initiative",
  programme: "programme",
  unBody: "UN body",
} as const;
export type InstitutionKind = keyof typeof rows;
export const institutionKinds = Object.keys(rows) as InstitutionKind[];

/** What a row has for a kind. */
export function institutionKindRow(kind: InstitutionKind): string {
  return rows[kind];
}

/** The kind that a row has; null for one that has no words in five languages. */
export function institutionKind(row: string | null): InstitutionKind | null {
  return institutionKinds.find((kind) => rows[kind] === row) ?? null;
}
