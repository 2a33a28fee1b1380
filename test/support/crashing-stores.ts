import type { TestLedger } from "./ledger-model.ts";

type Stores = TestLedger["stores"];

/** Where a run breaks off: at a call of a store, counted from 1, before it or after. */
export interface CrashPoint {
  readonly call: number;
  /** `before`: nothing was written. `after`: it was, and the answer is lost. */
  readonly when: "before" | "after";
  /** The process is gone: every further call fails until it is started again. Else this call alone fails. */
  readonly gone: boolean;
}

/** A call of a store that failed. */
export class Crash extends Error {}

/**
 * Stores that fail at some points. Lists of what is due always answer.
 * @returns the stores, `restart`, and how many points were reached
 */
export const crashingStores = (stores: Stores, points: readonly CrashPoint[]) => {
  const at = new Map(points.map((point) => [point.call, point]));
  let calls = 0;
  let crashed = 0;
  let gone = false;
  const crashing =
    <Args extends unknown[], Answer>(work: (...args: Args) => Promise<Answer>) =>
    async (...args: Args): Promise<Answer> => {
      if (gone) throw new Crash("gone");
      calls += 1;
      const point = at.get(calls);
      if (point) [gone, crashed] = [point.gone, crashed + 1];
      if (point?.when === "before") throw new Crash(`before call ${calls}`);
      const answer = await work(...args);
      if (point) throw new Crash(`after call ${calls}`);
      return answer;
    };
  const { inbox, donations, projects, slots, ledger, disputes, refunds, payouts, disbursements } = stores;
  const wrapped: Stores = {
    inbox: { find: crashing(inbox.find), listDue: inbox.listDue },
    donations: { findDonation: crashing(donations.findDonation) },
    projects: { findProject: crashing(projects.findProject) },
    slots: { findSlot: crashing(slots.findSlot) },
    ledger: {
      findPayment: crashing(ledger.findPayment),
      findPostings: crashing(ledger.findPostings),
      findShard: crashing(ledger.findShard),
      findFunds: crashing(ledger.findFunds),
      book: crashing(ledger.book),
    },
    disputes: { find: crashing(disputes.find) },
    payouts: { find: crashing(payouts.find) },
    refunds: { find: crashing(refunds.find), save: crashing(refunds.save) },
    disbursements: {
      find: crashing(disbursements.find),
      save: crashing(disbursements.save),
    },
  };
  return {
    stores: wrapped,
    restart: (): void => {
      gone = false;
    },
    crashed: () => crashed,
  };
};
