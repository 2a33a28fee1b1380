import type { PosterDeps } from "#services/donations/books/poster.ts";
import type { PaymentRow } from "#services/donations/books/rows.ts";
import type { FundShard } from "#services/donations/books/rules/fund.ts";
import type { PostingRow } from "#services/donations/books/rules/posting.ts";
import type { Booking } from "#services/donations/books/store.ts";
import type { DonationRow } from "#services/donations/giving/rows.ts";
import type { InboxRow } from "#services/donations/stripe/rows.ts";
import { ConditionFailed } from "#shared/db/write.ts";

type Versioned = { readonly pk: string; readonly version: number };

/** A ledger for tests: what the poster works on, and a look at all that is in it. */
export interface LedgerStore {
  readonly store: PosterDeps["store"];
  putDonation(row: DonationRow): Promise<void>;
  /** Appends an event, unless it is there. */
  appendEvent(row: InboxRow): Promise<void>;
  books(): Promise<{
    postings: PostingRow[];
    funds: FundShard[];
    donations: DonationRow[];
    events: InboxRow[];
  }>;
}

/** What the poster needs of the store, in memory; held to the real one by test/stores/ledger-model.test.ts. */
export const createLedgerModel = (): LedgerStore => {
  const donations = new Map<string, DonationRow>();
  const events = new Map<string, InboxRow>();
  const payments = new Map<string, PaymentRow>();
  const postings = new Map<string, PostingRow>();
  const funds = new Map<string, FundShard>();

  const follows = (standing: Versioned | undefined, version: number): boolean =>
    (standing?.version ?? 0) === version - 1;

  const addToFund = (
    { projectId, currency, shard, ...figures }: NonNullable<Booking["fund"]>,
    change: Booking["change"],
  ) => {
    const key = { pk: `FUND#${projectId}`, sk: `SHARD#${currency}#${shard}` };
    const nothing = { raised: 0, refunded: 0, disbursed: 0, fees: 0, count: 0, version: 0 };
    const old = funds.get(key.pk + key.sk) ?? { ...key, ...nothing, currency, change };
    funds.set(key.pk + key.sk, {
      ...old,
      version: old.version + 1,
      raised: old.raised + figures.raised,
      refunded: old.refunded + figures.refunded,
      fees: old.fees + figures.fees,
      count: old.count + figures.count,
      change,
    });
  };

  const store: PosterDeps["store"] = {
    findEvent: async (eventId) => events.get(eventId),
    findPayment: async (paymentId) => payments.get(paymentId),
    findDonation: async (donationId) => donations.get(donationId),
    listDue: async (list, now) => ({
      rows: [...events.values()].filter(
        (row) => row.due === list && row.dueAt !== undefined && row.dueAt <= now,
      ),
      next: undefined,
    }),
    book: async ({ inbox, postings: written = [], fund, payment, donation, change }) => {
      const holds =
        events.get(inbox.row.event.id)?.version === inbox.row.version &&
        written.every(({ key }) => !postings.has(key)) &&
        (!payment || follows(payments.get(payment.paymentId), payment.version)) &&
        (!donation || donations.get(donation.row.donationId)?.version === donation.row.version);
      if (!holds) throw new ConditionFailed([]);
      const { due: _due, dueAt: _dueAt, outcome: _outcome, expiresAt: _expiresAt, ...kept } = inbox.row;
      events.set(inbox.row.event.id, { ...kept, ...inbox.move, version: kept.version + 1, change });
      for (const row of written) postings.set(row.key, row);
      if (fund) addToFund(fund, change);
      if (payment) payments.set(payment.paymentId, payment);
      if (donation) {
        const paid = "paymentId" in donation.move ? { paidAt: donation.paidAt } : {};
        const next = {
          ...donation.row,
          ...donation.move,
          ...paid,
          version: donation.row.version + 1,
          change,
        };
        donations.set(donation.row.donationId, next as DonationRow);
      }
    },
  };
  return {
    store,
    putDonation: async (row) => {
      donations.set(row.donationId, row);
    },
    appendEvent: async (row) => {
      if (!events.has(row.event.id)) events.set(row.event.id, row);
    },
    books: async () => ({
      postings: [...postings.values()],
      funds: [...funds.values()],
      donations: [...donations.values()],
      events: [...events.values()],
    }),
  };
};
