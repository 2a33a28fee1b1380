import type { PosterDeps } from "#services/donations/books/deps.ts";
import { fundPartition, paymentKey, postingKey } from "#services/donations/books/keys.ts";
import type { FundShard, PaymentRow, PostingRow } from "#services/donations/books/rows.ts";
import type { DisbursementsDeps } from "#services/donations/disbursements/deps.ts";
import { disbursementKey } from "#services/donations/disbursements/keys.ts";
import type { DisbursementRow } from "#services/donations/disbursements/rows.ts";
import { disputeKey } from "#services/donations/disputes/keys.ts";
import type { DisputeRow } from "#services/donations/disputes/rows.ts";
import type { DisputeStore } from "#services/donations/disputes/store.ts";
import { donationKey } from "#services/donations/giving/keys.ts";
import type { DonationRow } from "#services/donations/giving/rows.ts";
import { inboxKey } from "#services/donations/inbox/keys.ts";
import type { InboxRow } from "#services/donations/inbox/rows.ts";
import { payoutKey } from "#services/donations/payouts/keys.ts";
import type { PayoutStore } from "#services/donations/payouts/store.ts";
import { projectKey } from "#services/donations/projects/keys.ts";
import type { ProjectRow } from "#services/donations/projects/rows.ts";
import { refundKey } from "#services/donations/refunds/keys.ts";
import type { RefundRow } from "#services/donations/refunds/rows.ts";
import type { RefundStore } from "#services/donations/refunds/store.ts";
import { slotKey } from "#services/donations/sponsorship/keys.ts";
import type { SlotRow } from "#services/donations/sponsorship/rows.ts";
import { ConditionFailed } from "#shared/db/write.ts";

interface Row {
  readonly pk: string;
  readonly sk: string;
  readonly version: number;
}

/** A ledger for tests: the stores of the poster and of pay-outs, and all the rows that are in them. */
export interface TestLedger {
  readonly stores: Pick<PosterDeps, "inbox" | "donations"> & {
    readonly projects: DisbursementsDeps["projects"];
    readonly slots: DisbursementsDeps["slots"];
    readonly ledger: PosterDeps["ledger"] & DisbursementsDeps["ledger"];
    readonly disputes: Pick<DisputeStore, "find">;
    readonly refunds: Pick<RefundStore, "find" | "save">;
    readonly payouts: Pick<PayoutStore, "find">;
    readonly disbursements: Pick<DisbursementsDeps["disbursements"], "find" | "save">;
  };
  /** Puts a row past every rule: a gift, a project, a slot. */
  put(row: DonationRow | ProjectRow | SlotRow): Promise<void>;
  /** Appends an event; false if it is in the inbox already. */
  appendEvent(row: InboxRow): Promise<boolean>;
  books(): Promise<{
    postings: PostingRow[];
    funds: FundShard[];
    donations: DonationRow[];
    events: InboxRow[];
    disbursements: DisbursementRow[];
    slots: SlotRow[];
    disputes: DisputeRow[];
    refunds: RefundRow[];
  }>;
}

/** What is written in one transaction: on which condition, and what. */
interface ModelWrite {
  readonly holds: boolean;
  readonly write: () => void;
}

/** The stores in memory; test/tools/ledger-model.test.ts holds them to those on DynamoDB. */
export const createLedgerModel = (): TestLedger => {
  const rows = new Map<string, Row>();
  const nameOf = ({ pk, sk }: Pick<Row, "pk" | "sk">) => `${pk}/${sk}`;
  const find = async <T>(key: Pick<Row, "pk" | "sk">) => rows.get(nameOf(key)) as T | undefined;
  const isAt = (row: Row, version = row.version): boolean =>
    (rows.get(nameOf(row))?.version ?? 0) === version;
  const put = (row: Row): ModelWrite => ({
    holds: isAt(row, row.version - 1),
    write: () => void rows.set(nameOf(row), row),
  });
  const update = (row: Row, fields: object): ModelWrite => ({
    holds: isAt(row),
    write: () => {
      const { pk, sk } = row;
      const next = { ...(rows.get(nameOf(row)) ?? { pk, sk }), ...fields, version: row.version + 1 };
      const kept = Object.entries(next).filter(([, value]) => value !== undefined);
      rows.set(nameOf(row), Object.fromEntries(kept) as unknown as Row);
    },
  });
  const commit = (writes: readonly ModelWrite[]): void => {
    if (!writes.every(({ holds }) => holds)) throw new ConditionFailed([]);
    for (const { write } of writes) write();
  };
  const ofKind = <T>(prefix: string): T[] =>
    [...rows.values()].filter(({ pk }) => pk.startsWith(prefix)) as unknown[] as T[];

  const inbox: PosterDeps["inbox"] = {
    find: (id) => find(inboxKey(id)),
    listDue: async function* (list, by) {
      yield [...ofKind<InboxRow>("INBOX#"), ...ofKind<InboxRow>("INSTRUCTION#")]
        .filter((row) => row.due === list && row.dueAt !== undefined && row.dueAt <= by)
        .map((row) => ({ key: row, row: () => row, putBack: async () => "later" as const }));
    },
  };
  const ledger: TestLedger["stores"]["ledger"] = {
    findPayment: (paymentId) => find<PaymentRow>(paymentKey(paymentId)),
    findShard: find,
    findFunds: async (book) => ofKind<FundShard>(fundPartition(book)),
    findPostings: async (keys) =>
      (await Promise.all(keys.map((key) => find<PostingRow>(postingKey(key))))).filter((row) => !!row),
    book: async (booking) => {
      const { inbox: event, postings = [], shard, shards = [], change } = booking;
      const { moves = [], unchanged = [] } = booking;
      const { payment, donation } = booking;
      const cleared = { outcome: undefined, due: undefined, dueAt: undefined, expiresAt: undefined };
      commit([
        update(event.row, { ...cleared, ...event.move, change }),
        ...postings.map(put),
        ...[...(shard ? [shard] : []), ...shards].map(({ row, move }) =>
          update(row, {
            source: row.source,
            currency: row.currency,
            shard: row.shard,
            ...move,
            change,
          }),
        ),
        ...moves.map(({ row, move }) => update(row, { ...move, change })),
        ...unchanged.map((row) => ({ holds: isAt(row), write: () => undefined })),
        ...(payment ? [put(payment)] : []),
        ...(donation
          ? [
              update(donation.row, {
                ...donation.move,
                ...("paymentId" in donation.move ? donation.paid : {}),
                change,
              }),
            ]
          : []),
      ]);
    },
  };
  return {
    stores: {
      inbox,
      ledger,
      donations: { findDonation: (donationId) => find(donationKey(donationId)) },
      projects: { findProject: (projectId) => find(projectKey(projectId)) },
      slots: { findSlot: (slotId) => find(slotKey(slotId)) },
      disputes: { find: (disputeId) => find(disputeKey(disputeId)) },
      payouts: { find: (payoutId) => find(payoutKey(payoutId)) },
      refunds: {
        find: (refundId) => find(refundKey(refundId)),
        save: async (row, beside = []) => commit([row, ...beside].map(put)),
      },
      disbursements: {
        find: (disbursementId) => find(disbursementKey(disbursementId)),
        save: async (row, beside = []) => commit([row, ...beside].map(put)),
      },
    },
    put: async (row) => {
      rows.set(nameOf(row), row);
    },
    appendEvent: async (row) => {
      const isNew = !rows.has(nameOf(row));
      if (isNew) rows.set(nameOf(row), row);
      return isNew;
    },
    books: async () => ({
      postings: ofKind("LEDGER#"),
      funds: ofKind("FUND#"),
      donations: ofKind("DONATION#"),
      events: [...ofKind<InboxRow>("INBOX#"), ...ofKind<InboxRow>("INSTRUCTION#")],
      disbursements: ofKind("DISBURSEMENT#"),
      slots: ofKind("SLOT#"),
      disputes: ofKind("DISPUTE#"),
      refunds: ofKind("REFUND#"),
    }),
  };
};
