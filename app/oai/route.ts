import { getTranslations } from "next-intl/server";
import { clock } from "@/lib/base/clock";
import { config } from "@/lib/base/config";
import { type OaiAnswer, oaiType, type Repository, writeOaiAnswer } from "@/lib/exchange/oai/answer";
import {
  earliestChange,
  findOaiRecord,
  listOaiHeaders,
  listOaiRecords,
  oaiIdentifier,
  oaiSets,
} from "@/lib/exchange/oai/data";
import { type OaiError, type OaiRequest, parseOaiRequest } from "@/lib/exchange/oai/request";
import { problem } from "@/lib/exchange/problem";
import { instanceOf, reading } from "../api/v1/reading";
import { absolute } from "../page-addresses";

/** `/oai`: the published entries, and that others are gone, for harvesters (OAI-PMH 2.0). Asked by GET or by POST. */
const handlers = reading(async (request) => answerTo(new URL(request.url).searchParams));
export const { GET, OPTIONS, PUT, PATCH, DELETE } = handlers;

/** Bytes of a form: many times what any request has. */
const LONGEST = 4_000;

/** The arguments of a form, as a harvester may also send them (§3.1.1.2). */
const posted = reading(async (request) => {
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  if (!(length <= LONGEST)) {
    const detail = `A request says its length, and has ${LONGEST} bytes at most.`;
    return { problem: problem(413, detail, instanceOf(request)) };
  }
  return answerTo(new URLSearchParams(await request.text()));
});
export const POST = posted.GET;

async function answerTo(asked: URLSearchParams) {
  const parsed = parseOaiRequest(asked);
  const answer = parsed.ok ? await answerOf(parsed.value) : { error: parsed.error };
  return { text: writeOaiAnswer(answer, asked, absolute("/oai"), clock.now()), type: oaiType };
}

const none = (code: OaiError["code"], detail: string): OaiAnswer => ({ error: { code, detail } });
const unknown = () => none("idDoesNotExist", "The hub has no record of this identifier.");

async function answerOf(request: OaiRequest): Promise<OaiAnswer> {
  const host = new URL(config().APP_URL).hostname;
  switch (request.verb) {
    case "Identify":
      return { verb: request.verb, repository: await repository(host) };
    case "ListMetadataFormats": {
      const isKnown = request.identifier === undefined || (await findOaiRecord(host, request.identifier));
      return isKnown ? { verb: request.verb } : unknown();
    }
    case "ListSets": {
      const t = await getTranslations({ locale: "en", namespace: "entry" });
      const names = { publication: t("kind.publication"), event: t("kind.event"), news: t("kind.news") };
      return { verb: request.verb, sets: await oaiSets(names) };
    }
    case "GetRecord": {
      const record = await findOaiRecord(host, request.identifier);
      return record ? { verb: request.verb, record } : unknown();
    }
    default: {
      const { verb, harvest } = request;
      const found =
        verb === "ListRecords"
          ? await listOaiRecords(host, harvest).then((list) => list && { verb, ...list })
          : await listOaiHeaders(host, harvest).then((list) => list && { verb, ...list });
      return found ?? none("noRecordsMatch", "No record is of that set and time.");
    }
  }
}

async function repository(host: string): Promise<Repository> {
  const t = await getTranslations({ locale: "en", namespace: "site" });
  const [, adminEmail = config().MAIL_FROM] = /<([^>]+)>/.exec(config().MAIL_FROM) ?? [];
  const sample = oaiIdentifier(host, "0198a1c2-0000-7000-8000-000000000000");
  return {
    name: t("name"),
    baseUrl: absolute("/oai"),
    adminEmail,
    earliest: (await earliestChange()) ?? clock.now(),
    sample,
  };
}
