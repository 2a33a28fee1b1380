/** Whether the database can be asked: what runs on it waits while it is away, and gives nothing up for that. */
export interface Store {
  /** Whether it runs, as far as is known. */
  readonly isUp: () => boolean;
  /** How often it has been away so far. */
  readonly outages: () => number;
  /** Asks it whether it answers now. */
  readonly answers: () => Promise<boolean>;
}

/** Whether a failure that began at `outages` may be the database's: it was away meanwhile, or is so now. */
export const wasAway = async (store: Store, outages: number): Promise<boolean> =>
  !store.isUp() || store.outages() !== outages || !(await store.answers());
