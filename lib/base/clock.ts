/** The one place that reads the time, so that tests can set it. */
export const clock = { now: (): Date => new Date() };

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
