/**
 * Begins work so many times a second, however long each takes, until it is stopped: who asks does not wait for who
 * asked before. Where more are in hand than may be, the moment is passed over and counted.
 */
export function atPace(perSecond: number, atMost: number, work: () => Promise<void>): Pace {
  const begun = performance.now();
  const running = new Set<Promise<void>>();
  let [due, missed] = [0, 0];
  const timer = setInterval(() => {
    const now = Math.floor(((performance.now() - begun) * perSecond) / 1000);
    for (; due < now; due++) {
      if (running.size >= atMost) {
        missed++;
        continue;
      }
      const one = work().finally(() => running.delete(one));
      running.add(one);
    }
  }, 10);
  return {
    missed: () => missed,
    async stop() {
      clearInterval(timer);
      await Promise.all(running);
    },
  };
}

export type Pace = {
  missed: () => number;
  /** Begins no more and waits for what is in hand. */
  stop: () => Promise<void>;
};
