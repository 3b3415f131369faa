/** The one place that reads the time, so that tests can set it. */
export const clock = { now: (): Date => new Date() };

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
