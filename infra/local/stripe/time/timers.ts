/** What waits until a time. */
export interface Timers {
  /** Has something done after so many milliseconds. @returns takes it back */
  after(ms: number, go: () => Promise<void> | void): () => void;
}

/** The clock on the wall. */
export const realTimers: Timers = {
  after(ms, go) {
    const timer = setTimeout(() => void go(), ms);
    return () => clearTimeout(timer);
  },
};
