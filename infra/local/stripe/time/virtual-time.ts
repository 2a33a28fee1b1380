import type { Timers } from "./timers.ts";

/** A clock that stands until it is told to go on. */
export interface VirtualTime extends Timers {
  now(): Date;
  /** The time at which something waits to be done, in milliseconds since 1970; Infinity for nothing. */
  next(): number;
  /** Moves the clock to a time in milliseconds since 1970; never back. */
  moveTo(ms: number): void;
  /** Does what is due by now, one after the other, what becomes due meanwhile included. */
  runDue(): Promise<void>;
}

/** Virtual time from a beginning on. */
export function createVirtualTime(start: Date): VirtualTime {
  let now = start.getTime();
  let count = 0;
  const waiting = new Map<number, { at: number; go: () => Promise<void> | void }>();
  const earliest = () => {
    let first: readonly [number, { at: number; go: () => Promise<void> | void }] | undefined;
    for (const entry of waiting) if (!first || entry[1].at < first[1].at) first = entry;
    return first;
  };
  return {
    now: () => new Date(now),
    after(ms, go) {
      count += 1;
      const id = count;
      waiting.set(id, { at: now + ms, go });
      return () => waiting.delete(id);
    },
    next: () => earliest()?.[1].at ?? Number.POSITIVE_INFINITY,
    moveTo(ms) {
      now = Math.max(now, ms);
    },
    async runDue() {
      for (let first = earliest(); first && first[1].at <= now; first = earliest()) {
        waiting.delete(first[0]);
        await first[1].go();
      }
    },
  };
}
