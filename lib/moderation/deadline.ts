import { DAY } from "@/lib/base/clock";

/** Within how many working days a submission is to be read where nothing else is promised. */
export const targetWorkingDays = 5;

/**
 * The moment before which whatever still waits is overdue: so many whole working days ago. Monday to Friday count, as in
 * most member states; holidays, and weeks that end on another day, are not known here.
 */
export function overdueBefore(now: Date, workingDays: number): Date {
  let left = workingDays;
  let at = now.getTime();
  while (left > 0) {
    at -= DAY;
    const day = new Date(at).getUTCDay();
    if (day !== 0 && day !== 6) left -= 1;
  }
  return new Date(at);
}
