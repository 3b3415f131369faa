import { setTimeout as wait } from "node:timers/promises";
import { clock, HOUR, MINUTE, SECOND } from "@/lib/base/clock";
import { config } from "@/lib/base/config";
import { log } from "@/lib/base/log";
import { type SafeAnswer, safeFetch } from "@/lib/base/safe-fetch";
import type { LinkState } from "@/lib/db/generated/client";
import { readWellLink } from "./link-data";
import { listLinks, noteAnswer, putBack, takeDueLinks } from "./link-mutations";
import { answerWord, judge, verdictOf } from "./link-verdict";

/** How often addresses that are due are looked for, and how many are asked then at most. */
const LOOK = 10 * MINUTE;
const ROUND = 100;
/** Hosts that are asked at once; each of them gets one request at a time, with a pause behind it. */
const HOSTS_AT_ONCE = 4;
const PAUSE = 2 * SECOND;

/** Asks a server for an address; tests have one of their own. */
export type Ask = (url: string, method: "HEAD" | "GET") => Promise<SafeAnswer>;
type Manner = { ask?: Ask; pause?: number; signal?: AbortSignal };

/**
 * Asks, in the background, whether the addresses that public entries lead to are still there, until the returned
 * function is called. Nothing is asked unless the operator wants it (CHECK_LINKS).
 */
export function startLinkChecker(): () => Promise<void> {
  if (!areLinksChecked()) return async () => undefined;
  const stopping = new AbortController();
  const running = run(stopping.signal);
  return async () => {
    stopping.abort();
    await running;
  };
}

/** Whether the operator wants links to be checked, and lets the hub ask other servers at all. */
export function areLinksChecked(): boolean {
  return config().CHECK_LINKS === "yes" && config().OUTWARD_REQUESTS === "yes";
}

async function run(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      const asked = await checkLinks({ signal });
      if (asked > 0) log.info("Links of public entries were checked", { asked });
    } catch (error) {
      if (!signal.aborted) log.error("The links could not be checked", { error });
    }
    await wait(LOOK, undefined, { signal, ref: false }).catch(() => undefined);
  }
}

/**
 * One round: lists the addresses anew and asks those that are due.
 * @returns how many were asked
 */
export async function checkLinks({ ask = askPolitely, pause = PAUSE, signal }: Manner = {}): Promise<number> {
  await listLinks();
  const links = await takeDueLinks(ROUND);
  const hosts = [...new Set(links.map(({ host }) => host))].map((name) => links.filter(({ host }) => host === name));
  const answers: Answered[] = [];
  const askHosts = async () => {
    for (let host = hosts.shift(); host && !signal?.aborted; host = hosts.shift()) {
      answers.push(...(await askHost(host, ask, pause, signal)));
    }
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, askHosts));
  const asked = new Set(answers.map(({ link }) => link));
  await putBack(links.filter((link) => !asked.has(link)));
  if (await isOurFault(answers, ask)) {
    log.warn("No server answered: nothing is held against the links", { asked: answers.length });
    await putBack([...asked], new Date(clock.now().getTime() + HOUR));
    return 0;
  }
  for (const { link, answer } of answers) {
    await noteAnswer(link.urlHash, answerWord(answer), judge(link, verdictOf(answer), clock.now()));
  }
  return answers.length;
}

type Answered = { link: LinkState; answer: SafeAnswer };

/** The addresses of one host, one after the other. A host that asks for less (429, RFC 6585) is left alone. */
async function askHost(links: LinkState[], ask: Ask, pause: number, signal?: AbortSignal): Promise<Answered[]> {
  const answers: Answered[] = [];
  for (const link of links) {
    if (signal?.aborted) break;
    let answer = await ask(link.url, "HEAD");
    await wait(pause, undefined, { ref: false });
    // Many servers answer HEAD wrongly or not at all: only what GET gets counts against a link.
    if (verdictOf(answer) !== "good" && !isTooMuch(answer)) {
      answer = await ask(link.url, "GET");
      await wait(pause, undefined, { ref: false });
    }
    answers.push({ link, answer });
    if (isTooMuch(answer)) break;
  }
  return answers;
}

function isTooMuch(answer: SafeAnswer): boolean {
  return answer.ok && answer.status === 429;
}

/** Whether nobody answered because the hub itself is cut off: then an address that was well does not answer either. */
async function isOurFault(answers: Answered[], ask: Ask): Promise<boolean> {
  if (answers.length === 0 || answers.some(({ answer }) => answer.ok)) return false;
  const well = await readWellLink(answers.map(({ link }) => link.host));
  return !(well && (await ask(well, "HEAD")).ok);
}

const askPolitely: Ask = (url, method) =>
  safeFetch(url, { method, plainHttp: true, timeoutMs: 15 * SECOND, maxBytes: 1, whenLarger: "cut" });
