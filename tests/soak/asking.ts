import type { Outages } from "./outages";

/** How long an answer is waited for, in milliseconds. */
const PATIENCE = 30_000;
/** Readers ask from many addresses; the hub takes so many searches a minute from each. */
const ADDRESSES = 20;

export type Asked = {
  kind: string;
  begun: number;
  ended: number;
  /** Missing when no answer came. */
  status?: number;
  /** Why none came. */
  error?: string;
  reduced: boolean;
};
export type Answer = { total: number; items: { id: string }[]; reduced: boolean };

/** Asks a hub as its readers do, and keeps what became of every question. */
export class Asking {
  readonly asked: Asked[] = [];
  #count = 0;

  constructor(
    readonly address: string,
    readonly outages: Outages,
  ) {}

  /** @returns what `/api/v1/entries` answers; nothing when there was no answer, or not the one asked for */
  async entries(kind: string, parameters: Record<string, string>): Promise<Answer | undefined> {
    const text = await this.ask(kind, `/api/v1/entries?${new URLSearchParams(parameters)}`);
    return text === undefined ? undefined : JSON.parse(text);
  }

  /** @returns the body of an answer 200 */
  async ask(kind: string, path: string): Promise<string | undefined> {
    const asked: Asked = { kind, begun: Date.now(), ended: 0, reduced: false };
    const begun = performance.now();
    let text: string | undefined;
    try {
      const headers = { "X-Forwarded-For": `203.0.113.${1 + (this.#count++ % ADDRESSES)}` };
      const answer = await fetch(this.address + path, { headers, signal: AbortSignal.timeout(PATIENCE) });
      const body = await answer.text();
      asked.status = answer.status;
      asked.reduced = body.includes('"reduced":true');
      if (answer.status === 200) text = body;
    } catch (error) {
      const { name, cause } = error as Error & { cause?: { code?: string } };
      asked.error = name === "TimeoutError" ? "no answer in 30 s" : (cause?.code ?? name);
    }
    asked.ended = asked.begun + (performance.now() - begun);
    this.asked.push(asked);
    return text;
  }

  /** Answers that no reader may get while the server lives. */
  serverErrors(): Asked[] {
    return this.asked.filter((asked) => (asked.status ?? 0) >= 500 && !this.wasServerDead(asked));
  }

  wasServerDead({ begun, ended }: Asked): boolean {
    return this.outages.wasServerDead(begun, ended);
  }
}
