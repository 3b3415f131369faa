/** From when to when, by the clock, something was not there; `serverDead` when that was the hub's own process. */
export type Outage = { what: string; begun: number; ended: number; serverDead: boolean };

/** When the engine or the server was away: what happened meanwhile is counted apart. */
export class Outages {
  readonly list: Outage[] = [];

  /** @returns what ends it, when all is as before and nothing waits */
  begin(what: string, serverDead: boolean): () => void {
    const outage: Outage = { what, serverDead, begun: Date.now(), ended: Number.POSITIVE_INFINITY };
    this.list.push(outage);
    return () => {
      outage.ended = Date.now();
    };
  }

  /** The last outage that a stretch of time touches. */
  during(from: number, to: number): Outage | undefined {
    return this.list.findLast(({ begun, ended }) => from <= ended && to >= begun);
  }

  wasServerDead(from: number, to: number): boolean {
    return this.list.some(({ begun, ended, serverDead }) => serverDead && from <= ended && to >= begun);
  }
}
