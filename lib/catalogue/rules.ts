import type { FieldErrors } from "@/lib/base/errors";
import type { Scheme } from "@/lib/db/generated/enums";
import type { Vocabulary } from "@/lib/vocabulary/terms";
import { normaliseDoi } from "./identity";
import type { Content, EventContent, NewsContent, PublicationContent } from "./schema";
import { isLocalTime, isTimeZone } from "./zoned-time";

export const topicsAtMost = 5;

/**
 * What keeps a content from being published: field name → messages, empty when nothing does. The forms show these
 * beside their fields; approval refuses while there are any.
 */
export function contentErrors(content: Content, vocabulary: Vocabulary): FieldErrors {
  const check = new Check(vocabulary);
  commonRules(content, check);
  if (content.kind === "publication") publicationRules(content, check);
  if (content.kind === "event") eventRules(content, check);
  if (content.kind === "news") newsRules(content, check);
  return check.errors;
}

/** The least that lets a record into the moderation queue by import: a moderator can add the rest. */
export function intakeErrors(content: Content): FieldErrors {
  const errors: FieldErrors = {};
  if (!content.title.trim()) errors.title = [{ key: "required" }];
  if (content.kind === "publication" && !isIssued(content.issued)) errors.issued = [{ key: "issuedFormat" }];
  return errors;
}

class Check {
  readonly errors: FieldErrors = {};
  constructor(readonly vocabulary: Vocabulary) {}

  that(holds: boolean, field: string, key: string, values?: Record<string, string | number>): void {
    if (holds) return;
    this.errors[field] ??= [];
    this.errors[field].push({ key, values });
  }

  required(value: string, field: string): boolean {
    this.that(value.trim() !== "", field, "required");
    return value.trim() !== "";
  }

  /** Every code must be a term in use of the scheme; a code that was merged away still counts. */
  terms(codes: string[], scheme: Scheme, field: string): void {
    for (const code of codes) {
      this.that(this.vocabulary.find(scheme, code) !== undefined, field, "unknownTerm", { term: code });
    }
  }

  url(value: string, field: string): void {
    if (value.trim() !== "") this.that(isWebAddress(value), field, "urlFormat");
  }
}

function commonRules(content: Content, check: Check): void {
  check.required(content.title, "title");
  check.terms([content.language], "LANGUAGE", "language");
  check.that(content.topics.length > 0, "topics", "topicRequired");
  check.that(content.topics.length <= topicsAtMost, "topics", "topicsTooMany", { most: topicsAtMost });
  check.terms(content.topics, "TOPIC", "topics");
  check.terms(content.countries, "COUNTRY", "countries");
  check.terms(content.regions, "REGION", "regions");
  check.terms(content.gcm, "GCM", "gcm");
  check.terms(content.sdg, "SDG", "sdg");
  if (content.licence) check.terms([content.licence], "LICENCE", "licence");
  for (const [position, { from, to }] of content.corridors.entries()) {
    check.terms([from, to], "COUNTRY", `corridors.${position}`);
    check.that(from !== to, `corridors.${position}`, "corridorSame");
  }
  for (const [position, link] of content.links.entries()) check.url(link.url, `links.${position}.url`);
  for (const [position, contributor] of content.contributors.entries()) {
    check.required(contributor.name, `contributors.${position}.name`);
    check.that(!contributor.orcid || isOrcid(contributor.orcid), `contributors.${position}.orcid`, "orcidFormat");
  }
  for (const [locale, translation] of Object.entries(content.translations)) {
    check.required(translation.title, `translations.${locale}.title`);
  }
}

function publicationRules(content: PublicationContent, check: Check): void {
  if (check.required(content.resourceType, "resourceType")) {
    check.terms([content.resourceType], "RESOURCE_TYPE", "resourceType");
  }
  if (check.required(content.issued, "issued")) check.that(isIssued(content.issued), "issued", "issuedFormat");
  check.that(!content.doi || normaliseDoi(content.doi) !== null, "doi", "doiFormat");
  check.that(content.contributors.length > 0, "contributors", "contributorRequired");
}

function eventRules(content: EventContent, check: Check): void {
  const starts = check.required(content.startsAt, "startsAt");
  const ends = check.required(content.endsAt, "endsAt");
  if (starts) check.that(isMoment(content.startsAt, content.allDay), "startsAt", "dateFormat");
  if (ends) check.that(isMoment(content.endsAt, content.allDay), "endsAt", "dateFormat");
  if (starts && ends) check.that(content.startsAt <= content.endsAt, "endsAt", "endsBeforeStart");
  if (check.required(content.timeZone, "timeZone"))
    check.that(isTimeZone(content.timeZone), "timeZone", "timeZoneUnknown");
  check.that(Boolean(content.city || content.venue || content.onlineUrl), "city", "placeRequired");
  if (content.country) check.terms([content.country], "COUNTRY", "country");
  check.url(content.onlineUrl, "onlineUrl");
  check.url(content.reportUrl, "reportUrl");
  for (const [position, deadline] of content.deadlines.entries()) {
    check.that(isMoment(deadline.on, true), `deadlines.${position}.on`, "dateFormat");
  }
}

function newsRules(content: NewsContent, check: Check): void {
  if (check.required(content.date, "date")) check.that(isMoment(content.date, true), "date", "dateFormat");
  check.required(content.body, "body");
  check.url(content.sourceUrl, "sourceUrl");
}

/** "2019", "2019-03" or "2019-03-21", of a day that exists. */
export function isIssued(text: string): boolean {
  if (/^[12]\d{3}$/.test(text)) return true;
  if (/^[12]\d{3}-(0[1-9]|1[0-2])$/.test(text)) return true;
  return /^[12]\d{3}-\d{2}-\d{2}$/.test(text) && isLocalTime(text);
}

function isMoment(text: string, allDay: boolean): boolean {
  return isLocalTime(text) && text.includes("T") === !allDay;
}

/** Only addresses that a browser may follow from a page: http and https. */
export function isWebAddress(text: string): boolean {
  if (!URL.canParse(text.trim())) return false;
  const { protocol, hostname } = new URL(text.trim());
  return /^https?:$/.test(protocol) && hostname.includes(".");
}

/** ORCID's check digit: ISO 7064 MOD 11-2 over the first fifteen digits. */
export function isOrcid(text: string): boolean {
  const digits = text
    .trim()
    .replace(/^https?:\/\/orcid\.org\//, "")
    .replaceAll("-", "");
  if (!/^\d{15}[\dX]$/.test(digits)) return false;
  const total = [...digits.slice(0, 15)].reduce((sum, digit) => (sum + Number(digit)) * 2, 0);
  const check = (12 - (total % 11)) % 11;
  return digits.at(-1) === (check === 10 ? "X" : String(check));
}
