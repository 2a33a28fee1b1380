import { inParallel } from "#shared/concurrency/in-parallel.ts";
import { giftIdOf } from "../acknowledgments/rules/gift-id.ts";
import { nameOf, shardOfPosting } from "../books/rules/verify.ts";
import type { DisbursementRow } from "../disbursements/rows.ts";
import type { BooksReading, LedgerReading } from "./deps.ts";
import type { BookLedger, BookRows } from "./rules/ties.ts";

/** Gifts whose shares are read at a time. */
const width = 10;

/**
 * Reads the ledger of a book as it was at the beginning of reading: of a shard that was written to meanwhile, what was in it
 * then, so that a busy fund is judged like any other.
 */
export const readLedger = async (
  { ledger }: Pick<LedgerReading, "ledger">,
  book: string,
): Promise<BookLedger> => {
  const shards = await ledger.findFunds(book);
  const { postings, unreadable } = await ledger.listAsStored(book);
  const before = new Map(shards.map((shard) => [nameOf(shard), shard]));
  const ends = new Map(
    (await ledger.findFunds(book))
      .map((now) => ({ name: nameOf(now), now, was: before.get(nameOf(now)) }))
      .filter(({ now, was }) => now.version !== was?.version)
      .map(({ name, was }) => [name, was?.sequence ?? 0]),
  );
  const wasThere = ({ name, sequence }: { name: string; sequence: number }): boolean =>
    sequence <= (ends.get(name) ?? sequence);
  return {
    book,
    shards,
    postings: postings.filter((row) =>
      wasThere({ name: nameOf(shardOfPosting(row)), sequence: row.sequence }),
    ),
    unreadable,
  };
};

const disbursementsOf = async (
  { disbursements }: Pick<BooksReading, "disbursements">,
  book: string,
): Promise<DisbursementRow[]> => {
  const rows: DisbursementRow[] = [];
  let after: Record<string, unknown> | undefined;
  do {
    const page = await disbursements.list(book, 100, after);
    rows.push(...page.rows);
    after = page.next;
  } while (after);
  return rows;
};

/** By disbursement: the sum of its shares of some gifts, as they are now. */
const sharesOfGifts = async (
  { trace }: Pick<BooksReading, "trace">,
  donationIds: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const shares = (await inParallel(donationIds, width, trace.listShares)).flat();
  const sums = new Map<string, number>();
  for (const { disbursementId, amount } of shares)
    sums.set(disbursementId, (sums.get(disbursementId) ?? 0) + amount);
  return sums;
};

/**
 * Reads all rows that have to agree about a book.
 * @param found gifts to it that no posting names; and what the bank says, of all books
 * @param shares by disbursement; absent: they are read anew, gift by gift
 * @throws UnreadableRow
 */
export const readBook = async (
  deps: BooksReading,
  book: string,
  { unbooked, bank }: { readonly unbooked: readonly string[]; readonly bank: BookRows["bank"] },
  shares?: ReadonlyMap<string, number>,
): Promise<BookRows> => {
  const ledger = await readLedger(deps, book);
  const named = ledger.postings.flatMap(({ paymentId, donationId }) =>
    paymentId !== undefined && donationId !== undefined ? [donationId] : [],
  );
  const given = ledger.postings.flatMap(({ donationId }) => donationId ?? []);
  const disputed = [...new Set(ledger.postings.flatMap(({ disputeId }) => disputeId ?? []))];
  const [gifts, disbursements, disputes, statements] = await Promise.all([
    deps.donations.findDonations([...new Set([...named, ...unbooked])]),
    disbursementsOf(deps, book),
    inParallel(disputed, width, deps.disputes.find),
    deps.disclosures.listAll(book),
  ]);
  const funds = new Map(
    disbursements.map(({ source, currency }) => [`${source} ${currency}`, { source, currency }]),
  );
  const traced = await Promise.all(
    [...funds].map(async ([name, { source, currency }]) => {
      const row = await deps.trace.findTraced({ book, source, currency });
      return row ? ([[name, row]] as const) : [];
    }),
  );
  const offline = await deps.offline.findMany(
    ledger.postings.flatMap(({ offlineDonationId }) => offlineDonationId ?? []),
  );
  const unnumbered = [...gifts, ...offline].filter(({ due }) => due !== undefined);
  return {
    ...ledger,
    acknowledgments: await deps.acknowledgments.listWhole(book),
    unnumbered: new Set(unnumbered.map(giftIdOf)),
    gifts,
    disbursements,
    statements: statements.filter(({ status }) => status === "published"),
    disputes: disputes.filter((row) => row !== undefined),
    traced: new Map(traced.flat()),
    bank,
    shares: shares ?? (await sharesOfGifts(deps, [...new Set(given)])),
  };
};
