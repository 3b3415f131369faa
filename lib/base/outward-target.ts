import type { LookupAddress } from "node:dns";
import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { isPublicAddress } from "./public-address";

/** Why a request to a server outside was not made, or came to nothing. */
export type OutwardProblem =
  /** The operator has switched outward requests off. */
  | "off"
  /** No address of the web, or one with a password or a port of its own. */
  | "invalid"
  /** Its host is not among those allowed. */
  | "notAllowed"
  /** Its host is inside a private network, or the machine itself. */
  | "notPublic"
  /** No such host. */
  | "unknownHost"
  /** Nobody answers there, or not as the protocol wants. */
  | "unreachable"
  /** Its certificate is not valid. */
  | "insecure"
  | "timedOut"
  | "tooLarge"
  | "tooManyRedirects";

export class OutwardError extends Error {
  override name = "OutwardError";

  constructor(
    readonly problem: OutwardProblem,
    options?: ErrorOptions,
  ) {
    super(problem, options);
  }
}

export type Resolve = (host: string) => Promise<LookupAddress[]>;

export type TargetRules = {
  /** Lower-case host names; a redirect elsewhere is refused. Any public host when left out. */
  hosts?: readonly string[];
  /** Whether http: is taken beside https:. */
  plainHttp?: boolean;
  /** One origin ("http://127.0.0.1:4000") for which no rule holds: a server of a test or of the operator's own. */
  trustedOrigin?: string;
  resolve?: Resolve;
};

/** Where a request goes: its address, and the IP addresses that it may connect to. */
export type OutwardTarget = { url: URL; addresses: LookupAddress[] };

/**
 * Checks an address by the rules, and looks its host up, once: whoever connects must use these addresses, because a
 * second look-up could answer otherwise (DNS rebinding).
 * @throws {OutwardError} `invalid`, `notAllowed`, `notPublic`, `unknownHost`
 */
export async function findTarget(address: string, rules: TargetRules): Promise<OutwardTarget> {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || url.username || url.password) throw new OutwardError("invalid");
  const trusted = url.origin === rules.trustedOrigin;
  if (!trusted) checkForm(url, rules);
  const addresses = await addressesOf(url, rules.resolve ?? systemResolve);
  if (!trusted && !addresses.every((found) => isPublicAddress(found.address))) throw new OutwardError("notPublic");
  return { url, addresses };
}

function checkForm(url: URL, { plainHttp, hosts }: TargetRules): void {
  const known = url.protocol === "https:" || (plainHttp && url.protocol === "http:");
  if (!known || url.port) throw new OutwardError("invalid");
  if (hosts && !hosts.includes(url.hostname)) throw new OutwardError("notAllowed");
}

/** The URL parser has already turned every other notation of an IPv4 address (octal, one number) into the common one. */
async function addressesOf(url: URL, resolve: Resolve): Promise<LookupAddress[]> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const family = isIP(host);
  if (family) return [{ address: host, family }];
  const addresses = await resolve(host).catch((cause) => {
    throw new OutwardError("unknownHost", { cause });
  });
  if (addresses.length === 0) throw new OutwardError("unknownHost");
  return addresses;
}

const systemResolve: Resolve = (host) => lookup(host, { all: true });
