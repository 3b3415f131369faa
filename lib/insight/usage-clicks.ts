import { createHmac, randomBytes } from "node:crypto";

/** Within how many milliseconds the same again is a double click: COUNTER Code of Practice 5.1, 7.2. */
export const DOUBLE_CLICK = 30_000;
/** More than come within the window on the machines the hub is made for; beyond it the oldest are forgotten early. */
const MOST = 50_000;

/**
 * Who did what within the last half minute, for as long, and in memory alone. A person is the address and the browser
 * under a key that nobody else has and that changes every day: nothing here can be led back to them, or told from one
 * day to the next.
 */
export class Clicks {
  #lastSeen = new Map<string, number>();
  #key = { day: "", secret: Buffer.alloc(0) };

  /**
   * Whether somebody did the same less than half a minute ago, and that they do it now. A chain of clicks counts once,
   * as with COUNTER; of it we count the first, COUNTER the last.
   * @param what the entry, file or reference
   */
  isRepeated(what: string, address: string | null, userAgent: string, at: Date): boolean {
    const now = at.getTime();
    this.forget(at);
    const key = this.#keyOf(at, [what, address ?? "", userAgent]);
    const before = this.#lastSeen.get(key);
    // Anew, so that the map stays in the order in which they were last seen.
    this.#lastSeen.delete(key);
    this.#lastSeen.set(key, now);
    const [oldest] = this.#lastSeen.keys();
    if (this.#lastSeen.size > MOST && oldest !== undefined) this.#lastSeen.delete(oldest);
    return before !== undefined;
  }

  /** Drops all that is older than the window. */
  forget(at: Date): void {
    const now = at.getTime();
    for (const [key, seen] of this.#lastSeen) {
      // A clock that was set back must not keep anything for longer.
      if (Math.abs(now - seen) < DOUBLE_CLICK) break;
      this.#lastSeen.delete(key);
    }
  }

  get size(): number {
    return this.#lastSeen.size;
  }

  #keyOf(at: Date, parts: string[]): string {
    const day = at.toISOString().slice(0, 10);
    if (this.#key.day !== day) this.#key = { day, secret: randomBytes(32) };
    return createHmac("sha256", this.#key.secret).update(JSON.stringify(parts)).digest("base64url");
  }
}
