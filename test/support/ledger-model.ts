import type { PosterDeps } from "#services/donations/books/deps.ts";
import type { FundShard, PaymentRow, PostingRow } from "#services/donations/books/rows.ts";
import type { DonationRow } from "#services/donations/giving/rows.ts";
import { inboxIdOf } from "#services/donations/inbox/keys.ts";
import type { InboxRow } from "#services/donations/inbox/rows.ts";
import { ConditionFailed } from "#shared/db/write.ts";

const idOf = ({ pk }: InboxRow): string => inboxIdOf(pk) ?? pk;

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

  const nameOf = ({ pk, sk }: { readonly pk: string; readonly sk: string }) => `${pk}/${sk}`;
  const isAsRead = (row: Versioned & { readonly sk: string }): boolean =>
    (funds.get(nameOf(row))?.version ?? 0) === row.version;

  const inbox: PosterDeps["inbox"] = {
    find: async (id) => events.get(id),
    listDue: async function* (list, by) {
      yield [...events.values()]
        .filter((row) => row.due === list && row.dueAt !== undefined && row.dueAt <= by)
        .map((row) => ({ key: row, row: () => row, putBack: async () => "later" as const }));
    },
  };
  const ledger: PosterDeps["ledger"] = {
    findPayment: async (paymentId) => payments.get(paymentId),
    findShard: async (key) => funds.get(nameOf(key)),
    findPostings: async (keys) => keys.flatMap((key) => postings.get(key) ?? []),
    book: async (booking) => {
      const {
        inbox: event,
        postings: written = [],
        shard,
        unchanged = [],
        payment,
        donation,
        change,
      } = booking;
      const id = idOf(event.row);
      const holds =
        events.get(id)?.version === event.row.version &&
        written.every(({ key }) => !postings.has(key)) &&
        (!shard || isAsRead(shard.row)) &&
        unchanged.every(isAsRead) &&
        (!payment || follows(payments.get(payment.paymentId), payment.version)) &&
        (!donation || donations.get(donation.row.donationId)?.version === donation.row.version);
      if (!holds) throw new ConditionFailed([]);
      const { due: _due, dueAt: _dueAt, outcome: _outcome, expiresAt: _expiresAt, ...kept } = event.row;
      events.set(id, { ...kept, ...event.move, version: kept.version + 1, change });
      for (const row of written) postings.set(row.key, row);
      if (shard) {
        const { row, move } = shard;
        funds.set(nameOf(row), { ...row, ...move, version: row.version + 1, change });
      }
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
      const isNew = !events.has(idOf(row));
      if (isNew) events.set(idOf(row), row);
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
