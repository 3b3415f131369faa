import http from "node:http";
import https from "node:https";
import type { LookupFunction } from "node:net";
import { type BodyLimit, readBody } from "./bounded-body";
import { SECOND } from "./clock";
import { config } from "./config";
import { findTarget, OutwardError, type OutwardProblem, type OutwardTarget, type TargetRules } from "./outward-target";

export type SafeFetchOptions = TargetRules &
  BodyLimit & {
    method?: "GET" | "HEAD";
    /** The Accept header, sent again after each redirect. */
    accept?: string;
    /** For all of it: look-up, redirects and body. Ten seconds when left out. */
    timeoutMs?: number;
    /** Five when left out. */
    maxRedirects?: number;
  };

/** A redirect that was followed: its status (301 and 308 are permanent), and where it led. */
export type FollowedRedirect = { status: number; to: string };

export type SafeAnswer =
  | {
      ok: true;
      /** Any, also 404 or 500: what it means is the caller's affair. */
      status: number;
      headers: http.IncomingHttpHeaders;
      /** Media type in lower case, without parameters; empty when not told. */
      type: string;
      body: Buffer;
      /** Where the answer came from, after all redirects. */
      url: string;
      redirects: FollowedRedirect[];
    }
  | { ok: false; problem: OutwardProblem; redirects: FollowedRedirect[] };

type Answer = { status: number; headers: http.IncomingHttpHeaders; location?: string; body: Buffer };

/**
 * Asks a server outside on somebody's behalf, who may mean ill: only public addresses on the web's own ports, each
 * connection to an address that has been checked (OWASP, "Server-Side Request Forgery Prevention"), redirects checked
 * like the first address, bounded time and size, and nothing sent that tells of the hub's own log-ins.
 * @returns whatever that server answered, or why there is no answer; throws for bugs alone
 */
export async function safeFetch(address: string, options: SafeFetchOptions = {}): Promise<SafeAnswer> {
  const redirects: FollowedRedirect[] = [];
  if (config().OUTWARD_REQUESTS === "no") return { ok: false, problem: "off", redirects };
  const signal = AbortSignal.timeout(options.timeoutMs ?? 10 * SECOND);
  try {
    for (let next = address; ; ) {
      const target = await unlessLate(findTarget(next, options), signal);
      const { location, ...answer } = await ask(target, options, signal);
      if (!location) return { ok: true, ...answer, type: mediaType(answer.headers), url: target.url.href, redirects };
      if (redirects.length >= (options.maxRedirects ?? 5)) throw new OutwardError("tooManyRedirects");
      redirects.push({ status: answer.status, to: location });
      next = location;
    }
  } catch (error) {
    return { ok: false, problem: signal.aborted ? "timedOut" : problemOf(error), redirects };
  }
}

/** A look-up of a name cannot be stopped, but need not be waited for. */
function unlessLate<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = () => reject(signal.reason);
    if (signal.aborted) late();
    signal.addEventListener("abort", late, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", late));
  });
}

function ask({ url, addresses }: OutwardTarget, options: SafeFetchOptions, signal: AbortSignal): Promise<Answer> {
  const pinned: LookupFunction = (_host, { all }, found) => {
    const [first] = addresses;
    if (all) found(null, addresses);
    else found(null, first?.address ?? "", first?.family);
  };
  return new Promise((resolve, reject) => {
    const { request } = url.protocol === "https:" ? https : http;
    const headers = {
      accept: options.accept ?? "*/*",
      "accept-encoding": "gzip, br",
      "user-agent": `SouthSouthMigrationHub (+${config().APP_URL})`,
    };
    // No shared agent: its sockets may lead to an address that was right for an earlier look-up.
    const asked = request(url, { method: options.method ?? "GET", headers, agent: false, lookup: pinned, signal });
    asked.on("error", reject);
    asked.on("response", (response) => {
      // Destroying what is no longer wanted is no problem of anybody's.
      response.on("error", () => {});
      receive(response, url, options)
        .then(resolve, reject)
        .finally(() => asked.destroy());
    });
    asked.end();
  });
}

async function receive(response: http.IncomingMessage, from: URL, options: SafeFetchOptions): Promise<Answer> {
  const { statusCode: status = 0, headers } = response;
  const location = redirectOf(status, headers.location, from);
  // What a redirect says beside its address is nobody's concern, and may be endless.
  const unread = location || options.method === "HEAD";
  return { status, headers, location, body: unread ? Buffer.alloc(0) : await readBody(response, options) };
}

/** The address that an answer sends on to. @throws {OutwardError} when that is no address */
function redirectOf(status: number, location: string | undefined, from: URL): string | undefined {
  if (![301, 302, 303, 307, 308].includes(status) || !location) return undefined;
  if (!URL.canParse(location, from.href)) throw new OutwardError("invalid");
  return new URL(location, from).href;
}

function mediaType(headers: http.IncomingHttpHeaders): string {
  return (headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
}

function problemOf(error: unknown): OutwardProblem {
  if (error instanceof OutwardError) return error.problem;
  const code = String((error as NodeJS.ErrnoException)?.code ?? "");
  return /^(CERT_|ERR_TLS_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH)/.test(code)
    ? "insecure"
    : "unreachable";
}
