import { vi } from "vitest";
import { clock, HOUR } from "@/lib/base/clock";

/**
 * Stops the hub's clock at the last full hour: what is counted by the quarter or the hour would begin anew if that ended
 * in the middle of a test.
 */
export function stopClock(): number {
  const at = Math.floor(Date.now() / HOUR) * HOUR;
  vi.spyOn(clock, "now").mockImplementation(() => new Date(at));
  return at;
}
