import type { PosterDeps } from "#services/donations/books/deps.ts";
import type { FundShard, PaymentRow, PostingRow } from "#services/donations/books/rows.ts";
import type { Booking } from "#services/donations/books/rules/booking.ts";
import type { DonationRow } from "#services/donations/giving/rows.ts";
import type { InboxRow } from "#services/donations/inbox/rows.ts";
import { ConditionFailed } from "#shared/db/write.ts";

type Versioned = { readonly pk: string; readonly version: number };

/** A ledger for tests: the stores of the poster, and all the rows that are in them. */
export interface TestLedger {
  readonly stores: Pick<PosterDeps, "inbox" | "donations" | "ledger">;
  putDonation(row: DonationRow): Promise<void>;
  /** Appends an event; false if it is in the inbox already. */
  appendEvent(row: InboxRow): Promise<boolean>;
  books(): Promise<{
    postings: PostingRow[];
    funds: FundShard[];
    donations: DonationRow[];
    events: InboxRow[];
  }>;
}

/** The poster's stores in memory; test/tools/ledger-model.test.ts holds them to those on DynamoDB. */
export const createLedgerModel = (): TestLedger => {
  const donations = new Map<string, DonationRow>();
  const events = new Map<string, InboxRow>();
  const payments = new Map<string, PaymentRow>();
  const postings = new Map<string, PostingRow>();
  const funds = new Map<string, FundShard>();

  const follows = (stored: Versioned | undefined, version: number): boolean =>
    (stored?.version ?? 0) === version - 1;

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

  const inbox: PosterDeps["inbox"] = {
    findEvent: async (eventId) => events.get(eventId),
    listDue: async function* (list, by) {
      yield [...events.values()]
        .filter((row) => row.due === list && row.dueAt !== undefined && row.dueAt <= by)
        .map((row) => ({ key: row, row: () => row, putBack: async () => "later" as const }));
    },
  };
  const ledger: PosterDeps["ledger"] = {
    findPayment: async (paymentId) => payments.get(paymentId),
    findPostings: async (keys) => keys.flatMap((key) => postings.get(key) ?? []),
    book: async ({ inbox: event, postings: written = [], fund, payment, donation, change }) => {
      const holds =
        events.get(event.row.event.id)?.version === event.row.version &&
        written.every(({ key }) => !postings.has(key)) &&
        (!payment || follows(payments.get(payment.paymentId), payment.version)) &&
        (!donation || donations.get(donation.row.donationId)?.version === donation.row.version);
      if (!holds) throw new ConditionFailed([]);
      const { due: _due, dueAt: _dueAt, outcome: _outcome, expiresAt: _expiresAt, ...kept } = event.row;
      events.set(event.row.event.id, { ...kept, ...event.move, version: kept.version + 1, change });
      for (const row of written) postings.set(row.key, row);
      if (fund) addToFund(fund, change);
      if (payment) payments.set(payment.paymentId, payment);
      if (donation) {
        const paid = "paymentId" in donation.move ? donation.paid : {};
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
    stores: { inbox, ledger, donations: { findDonation: async (donationId) => donations.get(donationId) } },
    putDonation: async (row) => {
      donations.set(row.donationId, row);
    },
    appendEvent: async (row) => {
      const isNew = !events.has(row.event.id);
      if (isNew) events.set(row.event.id, row);
      return isNew;
    },
    books: async () => ({
      postings: [...postings.values()],
      funds: [...funds.values()],
      donations: [...donations.values()],
      events: [...events.values()],
    }),
  };
};
