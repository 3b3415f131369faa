/*
 * What a harvester asks (OAI-PMH 2.0, http://www.openarchives.org/OAI/openarchivesprotocol.html, §3.6 and §4).
 */

export const oaiErrorCodes = [
  "badArgument",
  "badResumptionToken",
  "badVerb",
  "cannotDisseminateFormat",
  "idDoesNotExist",
  "noRecordsMatch",
] as const;
/** `detail` is for those who write harvesters. */
export type OaiError = { code: (typeof oaiErrorCodes)[number]; detail: string };

/** The one format of the hub's records, which every harvester knows: unqualified Dublin Core. */
export const METADATA_PREFIX = "oai_dc";

/** Which records a list holds: those that changed from `from` on and before `before`, in a set. */
export type Harvest = {
  from?: Date;
  before?: Date;
  set?: string;
  /** The last record of the page before, and how many came before this page. */
  after?: { at: Date; id: string; count: number };
};

export type OaiRequest =
  | { verb: "Identify" | "ListSets" }
  | { verb: "ListMetadataFormats"; identifier?: string }
  | { verb: "GetRecord"; identifier: string }
  | { verb: "ListIdentifiers" | "ListRecords"; harvest: Harvest };

type Answer<T> = { ok: true; value: T } | { ok: false; error: OaiError };

/** Arguments by verb: those that must be there, and those that may. */
const verbs = {
  Identify: { required: [], optional: [] },
  ListSets: { required: [], optional: ["resumptionToken"] },
  ListMetadataFormats: { required: [], optional: ["identifier"] },
  GetRecord: { required: ["identifier", "metadataPrefix"], optional: [] },
  ListIdentifiers: { required: ["metadataPrefix"], optional: ["from", "until", "set", "resumptionToken"] },
  ListRecords: { required: ["metadataPrefix"], optional: ["from", "until", "set", "resumptionToken"] },
} as const satisfies Record<string, { required: string[]; optional: string[] }>;
type Verb = keyof typeof verbs;

const refuse = (code: OaiError["code"], detail: string): { ok: false; error: OaiError } => ({
  ok: false,
  error: { code, detail },
});

/** Reads the arguments of a request; each may stand there once. */
export function parseOaiRequest(parameters: URLSearchParams): Answer<OaiRequest> {
  const named = parameters.getAll("verb");
  const verb = named[0] as Verb;
  if (named.length !== 1 || !Object.hasOwn(verbs, verb)) {
    return refuse("badVerb", `One argument "verb" is one of ${Object.keys(verbs).join(", ")}.`);
  }
  const names = [...parameters.keys()].filter((name) => name !== "verb");
  const repeated = names.find((name, at) => names.indexOf(name) !== at);
  if (repeated) return refuse("badArgument", `"${repeated}" stands there more than once.`);
  const known: readonly string[] = [...verbs[verb].required, ...verbs[verb].optional];
  const strange = names.find((name) => !known.includes(name));
  if (strange) return refuse("badArgument", `${verb} has no argument "${strange}".`);

  const token = parameters.get("resumptionToken");
  if (token !== null) return names.length > 1 ? exclusive() : resume(verb, token);
  const absent = verbs[verb].required.find((name) => !parameters.get(name));
  if (absent) return refuse("badArgument", `${verb} needs the argument "${absent}".`);
  const prefix = parameters.get("metadataPrefix");
  if (prefix !== null && prefix !== METADATA_PREFIX) {
    return refuse("cannotDisseminateFormat", `Records are given as "${METADATA_PREFIX}" only.`);
  }
  return requestOf(verb, parameters);
}

function requestOf(verb: Verb, parameters: URLSearchParams): Answer<OaiRequest> {
  const identifier = parameters.get("identifier") ?? undefined;
  if (verb === "GetRecord") return { ok: true, value: { verb, identifier: identifier ?? "" } };
  if (verb === "ListMetadataFormats") return { ok: true, value: { verb, identifier } };
  if (verb === "Identify" || verb === "ListSets") return { ok: true, value: { verb } };
  const span = spanOf(parameters.get("from"), parameters.get("until"));
  if (!span.ok) return span;
  return { ok: true, value: { verb, harvest: { ...span.value, set: parameters.get("set") ?? undefined } } };
}

function exclusive(): Answer<never> {
  return refuse("badArgument", '"resumptionToken" stands alone beside "verb".');
}

const SECOND = 1000;
const DAY = 86_400_000;

/** Both ends belong to the span, each for as long as it is written: a day, or a second (§3.3). */
function spanOf(first: string | null, last: string | null): Answer<Pick<Harvest, "from" | "before">> {
  const [from, until] = [first, last].map((text) => (text === null ? undefined : momentOf(text)));
  if (from === null || until === null) {
    return refuse("badArgument", "A date is written YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ, in UTC.");
  }
  if (from && until && from.length !== until.length) {
    return refuse("badArgument", '"from" and "until" are both days, or both moments.');
  }
  if (from && until && from.at > until.at) return refuse("badArgument", '"from" is after "until".');
  const before = until && new Date(until.at.getTime() + until.length);
  return { ok: true, value: { from: from?.at, before } };
}

/** @returns null for what is no date */
function momentOf(text: string): { at: Date; length: number } | null {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(text);
  if (!isDay && !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text)) return null;
  const at = new Date(isDay ? `${text}T00:00:00Z` : text);
  // The thirtieth of February is read as a day of March.
  if (Number.isNaN(at.getTime()) || !at.toISOString().startsWith(text.replace("Z", ""))) return null;
  return { at, length: isDay ? DAY : SECOND };
}

/** Where a list goes on: all that it was asked for with, so that nothing need be kept for a harvester that goes away. */
export function resumptionToken({
  from,
  before,
  set,
  after,
}: Harvest & { after: NonNullable<Harvest["after"]> }): string {
  const parts = [from?.getTime() ?? "", before?.getTime() ?? "", set ?? "", after.at.getTime(), after.id, after.count];
  return parts.join("|");
}

function resume(verb: Verb, token: string): Answer<OaiRequest> {
  const bad = refuse("badResumptionToken", "It is none that the hub has given.");
  if (verb !== "ListIdentifiers" && verb !== "ListRecords") return bad;
  const [, from, before, set, at, id, count] =
    /^(\d{0,15})\|(\d{0,15})\|([\w.-]{0,64})\|(\d{1,15})\|([\da-f-]{36})\|(\d{1,9})$/.exec(token) ?? [];
  if (!at || !id || !count) return bad;
  const moment = (digits: string | undefined) => (digits ? new Date(Number(digits)) : undefined);
  const after = { at: new Date(Number(at)), id, count: Number(count) };
  return {
    ok: true,
    value: { verb, harvest: { from: moment(from), before: moment(before), set: set || undefined, after } },
  };
}
