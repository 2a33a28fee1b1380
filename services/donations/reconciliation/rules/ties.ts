import type { AcknowledgmentRow } from "../../acknowledgments/rows.ts";
import { postingKey } from "../../books/keys.ts";
import type { FundShard, PostingRow } from "../../books/rows.ts";
import { accounts } from "../../books/rules/posting.ts";
import { type Finding, nameOf, shardOfPosting, verifyBook } from "../../books/rules/verify.ts";
import { disbursementKey } from "../../disbursements/keys.ts";
import type { DisbursementRow } from "../../disbursements/rows.ts";
import type { DisclosureRow } from "../../disclosure/rows.ts";
import { disputeKey } from "../../disputes/keys.ts";
import type { DisputeRow } from "../../disputes/rows.ts";
import { donationKey } from "../../giving/keys.ts";
import type { DonationRow } from "../../giving/rows.ts";
import { isPaid } from "../../giving/rules/donation-status.ts";
import type { TracedRow } from "../../trace/rows.ts";
import type { BookTie } from "../schemas.ts";
import { acknowledgments } from "./acknowledgment-tie.ts";
import { type BankRows, bank, suspense } from "./bank-tie.ts";
import { statements } from "./statement-tie.ts";
import { type Tied, unequal } from "./tied.ts";

/** The ledger of one book: a project's, or `suspense`. */
export interface BookLedger {
  readonly book: string;
  readonly shards: readonly FundShard[];
  readonly postings: readonly PostingRow[];
  /** Keys of postings that are no longer ones. */
  readonly unreadable: readonly string[];
}

/** All rows that have to agree about one book. Sums in minor units. */
export interface BookRows extends BookLedger {
  /** The gifts that its postings name, and every other paid gift to the project. */
  readonly gifts: readonly DonationRow[];
  readonly disbursements: readonly DisbursementRow[];
  /** The published ones. */
  readonly statements: readonly DisclosureRow[];
  /** Those that its postings name. */
  readonly disputes: readonly DisputeRow[];
  /** By source and currency (`donated CNY`): how far the fund has been traced. */
  readonly traced: ReadonlyMap<string, Pick<TracedRow, "out" | "covering">>;
  /** By disbursement: the sum of its shares of gifts. */
  readonly shares: ReadonlyMap<string, number>;
  /** Of its gifts, also of goods. */
  readonly acknowledgments: readonly Pick<AcknowledgmentRow, "giftId" | "kind">[];
  /** Ids of gifts whose number is still to come. */
  readonly unnumbered: ReadonlySet<string>;
  /** What the bank says, and what is in suspense: of all books. */
  readonly bank: BankRows;
}

type Sums = ReadonlyMap<string, number>;
type Kind = PostingRow["kind"];

/** How often postings count: once, not at all, or against the others. */
type Counting = (posting: PostingRow) => 1 | 0 | -1;

/** Postings of a kind count; those of the kind in `less` count against it. */
const ofKind =
  (kind: Kind, less?: Kind): Counting =>
  (posting) => {
    if (posting.kind === kind) return 1;
    return posting.kind === less ? -1 : 0;
  };

/** What was given back to a donor: refunded, or lost by a dispute; what came back after that counts against it. */
const givenBack: Counting = (posting) => {
  if (posting.kind === "refund" || posting.kind === "dispute-lost") return 1;
  const returns =
    posting.kind === "refund-failed" ||
    (posting.kind === "dispute-reinstated" &&
      posting.entries.some(({ account, debit }) => account === accounts.clearing && debit !== undefined));
  return returns ? -1 : 0;
};

/** What postings add up to, by one of their fields. */
const sumsOf = (
  postings: readonly PostingRow[],
  by: "donationId" | "disbursementId" | "disputeId",
  counting: Counting,
): Sums => {
  const sums = new Map<string, number>();
  for (const posting of postings) {
    const id = posting[by];
    const counts = counting(posting);
    if (id === undefined || counts === 0) continue;
    const amount = posting.entries.reduce((sum, { debit = 0 }) => sum + debit, 0);
    sums.set(id, (sums.get(id) ?? 0) + counts * amount);
  }
  return sums;
};

/** Findings name postings by their own keys, and everything else by its row's. */
const rowOf = ({ what, row }: Finding): string =>
  what === "changed" || what === "unbalanced" ? postingKey(row).pk : row;

/** Holds the postings of a book against their chains. */
export const chains = ({ book, postings, shards, unreadable }: BookLedger): Tied => ({
  compared: postings.length + unreadable.length,
  differences: [
    ...unreadable.map((row) => ({ tie: "chains", book, row, figure: "unreadable" }) as const),
    ...verifyBook(postings, shards).map(
      (finding) => ({ tie: "chains", book, row: rowOf(finding), figure: finding.what }) as const,
    ),
  ],
});

/** Debits of an account taken from its credits. */
const netOf = (postings: readonly PostingRow[], account: string): number =>
  postings
    .flatMap(({ entries }) => entries)
    .filter((entry) => entry.account === account)
    .reduce((net, { credit = 0, debit = 0 }) => net + credit - debit, 0);

const funds = ({ book, postings, shards }: BookRows): Tied => {
  const entries = Map.groupBy(postings, (posting) => nameOf(shardOfPosting(posting)));
  const differences = shards.flatMap((shard) => {
    const row = nameOf(shard);
    const own = entries.get(row) ?? [];
    const account = book === "suspense" ? accounts.suspense : accounts.fund(book, shard.source);
    const of = { tie: "funds", book, row, currency: shard.currency } as const;
    const { raised, refunded, disbursed, disputed, fees } = shard;
    return [
      ...unequal({ ...of, figure: "balance" }, raised - refunded - disbursed - disputed, netOf(own, account)),
      ...unequal({ ...of, figure: "fees" }, fees, 0 - netOf(own, accounts.fees)),
    ];
  });
  return { compared: shards.length, differences };
};

const gifts = ({ book, postings, gifts: rows }: BookRows): Tied => {
  // What came past Stripe has rows of its own; money in suspense belongs to no gift.
  const ofPayments = postings.filter(({ paymentId }) => paymentId !== undefined);
  const raised = sumsOf(ofPayments, "donationId", ofKind("gift"));
  const refunded = sumsOf(ofPayments, "donationId", givenBack);
  const known = new Map(rows.map((row) => [row.donationId, row]));
  const currencies = new Map(ofPayments.map(({ donationId, currency }) => [donationId, currency]));
  const ids = new Set([...raised.keys(), ...refunded.keys(), ...known.keys()]);
  const differences = [...ids].flatMap((id) => {
    const gift = known.get(id);
    const currency = gift?.currency ?? currencies.get(id);
    const of = { tie: "gifts", book, row: donationKey(id).pk, currency } as const;
    const paid = gift && isPaid(gift) ? gift : undefined;
    return [
      ...unequal({ ...of, figure: "raised" }, paid?.amount ?? 0, raised.get(id) ?? 0),
      ...unequal({ ...of, figure: "refunded" }, paid?.refunded ?? 0, refunded.get(id) ?? 0),
    ];
  });
  return { compared: ids.size, differences };
};

/** States of a disbursement whose money is set aside or paid; while it is given up, it is not yet back. */
const setAside: ReadonlySet<DisbursementRow["status"]> = new Set([
  "approved",
  "paying",
  "executed",
  "voiding",
]);

const disbursements = ({ book, postings, disbursements: rows }: BookRows): Tied => {
  const aside = sumsOf(postings, "disbursementId", ofKind("disbursement", "disbursement-voided"));
  const paid = sumsOf(postings, "disbursementId", ofKind("disbursement-paid"));
  const known = new Map(rows.map((row) => [row.disbursementId, row]));
  const currencies = new Map(postings.map(({ disbursementId, currency }) => [disbursementId, currency]));
  const ids = new Set([...aside.keys(), ...paid.keys(), ...known.keys()]);
  const differences = [...ids].flatMap((id) => {
    const row = known.get(id);
    const currency = row?.currency ?? currencies.get(id);
    const of = { tie: "disbursements", book, row: disbursementKey(id).pk, currency } as const;
    const says = (holds: boolean | undefined): number => (row && holds ? row.amount : 0);
    return [
      ...unequal({ ...of, figure: "set-aside" }, says(row && setAside.has(row.status)), aside.get(id) ?? 0),
      ...unequal({ ...of, figure: "paid" }, says(row?.status === "executed"), paid.get(id) ?? 0),
    ];
  });
  return { compared: ids.size, differences };
};

/** What of a payment its shares should be: all of it once it was read, less what no gift was there for yet. */
const traces = ({ book, postings, traced, shares, disbursements: rows }: BookRows): Tied => {
  const executed = rows.filter(({ status }) => status === "executed");
  const paid = new Map(
    postings
      .filter(({ kind }) => kind === "disbursement-paid")
      .map((posting) => [posting.disbursementId, posting]),
  );
  const differences = executed.flatMap(({ disbursementId, source, currency, amount }) => {
    const at = traced.get(`${source} ${currency}`);
    const covering = at?.covering;
    const posting = paid.get(disbursementId);
    const isRead = posting !== undefined && (at?.out[posting.shard]?.sequence ?? 0) >= posting.sequence;
    // Payments are covered one after the other: behind one that waits for gifts, others wait unread.
    const waits = !isRead && covering !== undefined;
    const left = covering?.disbursementId === disbursementId ? covering.left : 0;
    const of = { tie: "traces", book, row: disbursementKey(disbursementId).pk, currency } as const;
    return unequal({ ...of, figure: "traced" }, shares.get(disbursementId) ?? 0, waits ? 0 : amount - left);
  });
  return { compared: executed.length, differences };
};

const disputes = ({ book, postings, disputes: rows }: BookRows): Tied => {
  const taken = sumsOf(postings, "disputeId", ofKind("dispute", "dispute-reinstated"));
  const lost = sumsOf(postings, "disputeId", ofKind("dispute-lost"));
  const known = new Map(rows.map((row) => [row.disputeId, row]));
  const ids = new Set([...taken.keys(), ...known.keys()]);
  const differences = [...ids].flatMap((id) => {
    const row = known.get(id);
    const of = { tie: "disputes", book, row: disputeKey(id).pk, currency: row?.currency } as const;
    return [
      ...unequal({ ...of, figure: "taken" }, (row?.fund ?? 0) + (row?.shortfall ?? 0), taken.get(id) ?? 0),
      ...unequal({ ...of, figure: "lost" }, row?.lost ? 1 : 0, lost.has(id) ? 1 : 0),
    ];
  });
  return { compared: ids.size, differences };
};

/** Holds the rows of a book against each other. Stripe is compared over all books (stripe-tie.ts). */
export const tiesOf = (rows: BookRows): Readonly<Record<BookTie, Tied>> => ({
  chains: chains(rows),
  funds: funds(rows),
  gifts: gifts(rows),
  disbursements: disbursements(rows),
  disputes: disputes(rows),
  traces: traces(rows),
  statements: statements(rows),
  acknowledgments: acknowledgments(rows),
  suspense: suspense(rows.book, rows.postings, rows.bank.suspense),
  bank: bank(rows.book, rows.postings, rows.bank),
});
