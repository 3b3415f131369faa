import { config } from "@/lib/base/config";
import type { OutwardProblem } from "@/lib/base/outward-target";
import { safeFetch } from "@/lib/base/safe-fetch";
import type { Origin } from "@/lib/catalogue/filling";
import type { CslItem } from "./csl-item";
import { itemFromRegistry } from "./registry-item";

/** Where doi.org sends a question for metadata on to, by the registration agency of the DOI. */
const registries: Record<string, string> = {
  "api.crossref.org": "Crossref",
  "data.crossref.org": "Crossref",
  "data.crosscite.org": "DataCite",
  "api.datacite.org": "DataCite",
  "data.datacite.org": "DataCite",
};

export type DoiProblem =
  | Exclude<OutwardProblem, "notAllowed">
  | "unknownDoi"
  | "otherRegistry"
  | "noRecord"
  | "registryFailed";
export type DoiRecord = { ok: true; item: CslItem; origin: Origin } | { ok: false; problem: DoiProblem };

/**
 * The record of a work by its DOI, from the agency that registered it (content negotiation: citation.doi.org/docs.html).
 * @param doi in the hub's form (`normaliseDoi`)
 */
export async function readDoiRecord(doi: string): Promise<DoiRecord> {
  const resolver = new URL(config().DOI_RESOLVER);
  const address = `${config().DOI_RESOLVER}/${encodeURIComponent(doi).replaceAll("%2F", "/")}`;
  const answer = await safeFetch(address, {
    accept: "application/vnd.citationstyles.csl+json",
    hosts: [resolver.hostname, ...Object.keys(registries)],
    trustedOrigin: ownOrigin(),
    // Records of works with long lists of references are large.
    maxBytes: 5_000_000,
  });
  if (!answer.ok) return { ok: false, problem: answer.problem === "notAllowed" ? "otherRegistry" : answer.problem };
  if (answer.status === 404) return { ok: false, problem: "unknownDoi" };
  if (answer.status === 204 || answer.status === 406) return { ok: false, problem: "noRecord" };
  if (answer.status !== 200) return { ok: false, problem: "registryFailed" };
  const item = answer.type.endsWith("json") ? itemFromRegistry(parsed(answer.body)) : undefined;
  const host = new URL(answer.url).hostname;
  if (!item) return { ok: false, problem: "noRecord" };
  return { ok: true, item, origin: { by: "registry", name: registries[host] ?? host } };
}

/**
 * Outside production an operator may name a resolver of their own, by plain http; it alone is then asked without the
 * usual rules.
 */
export function ownOrigin(): string | undefined {
  const { mode, DOI_RESOLVER } = config();
  const { protocol, origin } = new URL(DOI_RESOLVER);
  return mode !== "production" && protocol === "http:" ? origin : undefined;
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return undefined;
  }
}
