import { createHash } from "node:crypto";
import { type Limit, limits } from "@/lib/accounts/rate-limit";
import { limitByAddress } from "@/lib/accounts/session";
import { log } from "@/lib/base/log";
import { type Problem, problem } from "@/lib/exchange/problem";
import { isSearchUnavailable } from "@/lib/search/interface";

/** Anybody may read, from any page (Fetch standard, §3.3); nothing here depends on who asks. */
const open = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "Content-Disposition, ETag, Hub-Exported, Hub-Total, Link, Retry-After",
};
const methods = "GET, HEAD, OPTIONS";
/** Search follows the catalogue at once, so an answer is asked for again unless it is unchanged. */
const ALWAYS_FRESH = "public, no-cache";

/** What a reading route has to say: a value to be sent as JSON, a text, a problem, or a response of its own. */
export type Reading = Value | Text | { problem: Problem } | Response;
type Value = { value: object; cache?: string; headers?: Record<string, string> };
type Text = {
  text: string;
  /** Its media type. */
  type: string;
  /** Since when it has said the same, where that is known. */
  modified?: Date;
  cache?: string;
  headers?: Record<string, string>;
};

type Handler<Context> = (request: Request, context: Context) => Promise<Reading> | Reading;

/**
 * The methods of a route that only reads: counted per address, open to every origin, with an ETag, and with a problem
 * (RFC 9457) for whatever it cannot answer.
 */
export function reading<Context>(handle: Handler<Context>, limit: Limit = limits.searchByAddress) {
  const refuse = (request: Request) => {
    const detail = `This address is read with ${methods}; ${request.method} does nothing here.`;
    return sendProblem(problem(405, detail, instanceOf(request)), { Allow: methods });
  };
  return {
    GET: (request: Request, context: Context) => answer(request, limit, () => handle(request, context)),
    OPTIONS: preflight,
    POST: refuse,
    PUT: refuse,
    PATCH: refuse,
    DELETE: refuse,
  };
}

/** What browsers ask before a page of another origin may ask. */
function preflight(): Response {
  const allow = { "Access-Control-Allow-Methods": methods, "Access-Control-Allow-Headers": "*" };
  return new Response(null, {
    status: 204,
    headers: { ...open, ...allow, Allow: methods, "Access-Control-Max-Age": "86400" },
  });
}

/** Path and query of a request: what a problem calls its instance. */
export function instanceOf(request: Request): string {
  const { pathname, search } = new URL(request.url);
  return pathname + search;
}

/** The way to the other pages of an answer (RFC 8288). */
export function pageLinks(address: URL, page: number, pages: number): Record<string, string> {
  const to = (rel: string, number: number) => {
    const parameters = new URLSearchParams(address.searchParams);
    parameters.set("page", String(number));
    return `<${address.pathname}?${parameters}>; rel="${rel}"`;
  };
  const links = [...(page > 1 ? [to("prev", page - 1)] : []), ...(page < pages ? [to("next", page + 1)] : [])];
  return links.length > 0 ? { Link: links.join(", ") } : {};
}

async function answer(request: Request, limit: Limit, handle: () => Promise<Reading> | Reading): Promise<Response> {
  try {
    const allowed = await limitByAddress(limit);
    if (!allowed.ok) {
      const seconds = String(Number(allowed.values?.minutes ?? 1) * 60);
      const detail = `Too many requests from this address; ask again in ${seconds} seconds.`;
      return sendProblem(problem(429, detail, instanceOf(request)), { "Retry-After": seconds });
    }
    const read = await handle();
    if (read instanceof Response) return withHeaders(read, open);
    return "problem" in read ? sendProblem(read.problem) : sendText(request, "text" in read ? read : asJson(read));
  } catch (error) {
    log.error("A reading request failed", { error, path: new URL(request.url).pathname });
    if (isSearchUnavailable(error)) return sendProblem(problem(503, "Search does not answer.", instanceOf(request)));
    return sendProblem(problem(500, "The hub failed to answer; it is noted in its log.", instanceOf(request)));
  }
}

function asJson({ value, ...rest }: Value): Text {
  return { ...rest, text: JSON.stringify(value), type: "application/json; charset=utf-8" };
}

/** A text, or that it is unchanged since it was last asked for (RFC 9110, §13.2.2). */
function sendText(request: Request, { text, type, modified, cache = ALWAYS_FRESH, headers: more }: Text): Response {
  // Weak: the server may still compress it.
  const etag = `W/"${createHash("sha256").update(text).digest("base64url").slice(0, 27)}"`;
  const since: Record<string, string> = modified ? { "Last-Modified": modified.toUTCString() } : {};
  const fresh = { ETag: etag, ...since, "Cache-Control": cache };
  const headers = { ...open, ...more, ...fresh, "X-Content-Type-Options": "nosniff" };
  if (isKnown(request.headers, etag, modified)) return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, "Content-Type": type } });
}

function isKnown(asked: Headers, etag: string, modified: Date | undefined): boolean {
  const tags = asked.get("if-none-match")?.split(",");
  if (tags) return tags.some((tag) => tag.trim() === etag || tag.trim() === "*");
  const since = Date.parse(asked.get("if-modified-since") ?? "");
  // Dates of HTTP have no fractions of seconds.
  return modified !== undefined && Math.floor(modified.getTime() / 1000) * 1000 <= since;
}

/** A problem as programs take it. */
export function sendProblem(found: Problem, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(found), {
    status: found.status,
    headers: {
      ...open,
      ...headers,
      "Content-Type": "application/problem+json; charset=utf-8",
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}

function withHeaders(response: Response, headers: Record<string, string>): Response {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}
