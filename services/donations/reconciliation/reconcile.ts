import { UnreadableRow } from "#shared/db/row.ts";
import type { FundShard } from "../books/rows.ts";
import type { BooksReading, LedgerReading } from "./deps.ts";
import type { FoundDifference } from "./find-bank.ts";
import { type FoundBooks, findBooks } from "./find-books.ts";
import { readBook, readLedger } from "./read-book.ts";
import { heldAtStripe } from "./rules/stripe-tie.ts";
import { type BookLedger, chains, tiesOf } from "./rules/ties.ts";
import { type BookTie, bookTies, type Difference, type Tie } from "./schemas.ts";

/** What was found in all books. `compared`: rows by what they were held against. `sums`: of all funds, by currency. */
export interface Report {
  readonly books: number;
  readonly compared: Readonly<Partial<Record<Tie, number>>>;
  /** What lies at Stripe by the books, by currency in minor units. */
  readonly atStripe: ReadonlyMap<string, number>;
  readonly sums: Readonly<Record<string, Sums>>;
  readonly differences: readonly FoundDifference[];
}

type Sums = Pick<FundShard, "raised" | "refunded" | "disbursed" | "fees">;

interface JudgedBook {
  readonly ledger: Pick<BookLedger, "shards"> & { readonly atStripe?: ReadonlyMap<string, number> };
  readonly compared: Readonly<Partial<Record<Tie, number>>>;
  readonly differences: readonly Difference[];
}
type Judge = (book: string, found: FoundBooks, again: boolean) => Promise<JudgedBook>;

const textOf = (difference: Difference): string => JSON.stringify(difference);

/** A book of which a row cannot be read is not judged; the row is named. */
const withUnreadable =
  (judge: Judge): Judge =>
  async (book, found, again) => {
    try {
      return await judge(book, found, again);
    } catch (error) {
      if (!(error instanceof UnreadableRow)) throw error;
      const difference = { tie: "chains", book, row: error.pk, figure: "unreadable" } as const;
      return { ledger: { shards: [] }, compared: {}, differences: [difference] };
    }
  };

const added = (sums: Sums | undefined, { raised, refunded, disbursed, fees }: Sums): Sums => ({
  raised: (sums?.raised ?? 0) + raised,
  refunded: (sums?.refunded ?? 0) + refunded,
  disbursed: (sums?.disbursed ?? 0) + disbursed,
  fees: (sums?.fees ?? 0) + fees,
});

type JudgedBooks = Report & Pick<FoundBooks, "gaps">;

/** Gaps that are there once more: numbers that were given while the table was read look like some. */
const stillGaps = async (
  deps: LedgerReading,
  gaps: readonly Difference[],
): Promise<readonly Difference[]> => {
  if (gaps.length === 0) return [];
  await deps.settle();
  const before = new Set(gaps.map(textOf));
  return (await findBooks(deps)).gaps.filter((gap) => before.has(textOf(gap)));
};

/**
 * Judges book after book, never more than one at a time. A book that differs is read once more after a while: rows are read one
 * after the other while others write, and an index shows a row a moment late; what differs both times differs.
 */
const judgeBooks = async (deps: LedgerReading, judge: Judge): Promise<JudgedBooks> => {
  const found = await findBooks(deps);
  const compared = Object.fromEntries(bookTies.map((tie) => [tie, 0])) as Record<BookTie, number>;
  const atStripe = new Map<string, number>();
  const sums: Record<string, Sums> = {};
  const differences = [...found.strays];
  const doubtful: { readonly book: string; readonly before: ReadonlySet<string> }[] = [];
  const judgeSafely = withUnreadable(judge);
  for (const book of [...found.books].toSorted()) {
    const judged = await judgeSafely(book, found, false);
    for (const tie of bookTies) compared[tie] += judged.compared[tie] ?? 0;
    for (const [currency, sum] of judged.ledger.atStripe ?? [])
      atStripe.set(currency, (atStripe.get(currency) ?? 0) + sum);
    for (const shard of judged.ledger.shards) sums[shard.currency] = added(sums[shard.currency], shard);
    if (judged.differences.length > 0)
      doubtful.push({ book, before: new Set(judged.differences.map(textOf)) });
  }
  if (doubtful.length > 0) await deps.settle();
  for (const { book, before } of doubtful) {
    const again = await judgeSafely(book, found, true);
    differences.push(...again.differences.filter((one) => before.has(textOf(one))));
  }
  return { books: found.books.size, compared, atStripe, sums, differences, gaps: found.gaps };
};

/** Holds every posting against its chain. */
export const verifyLedger = async (deps: LedgerReading): Promise<Report> => {
  const { gaps: _, ...report } = await judgeBooks(deps, async (book) => {
    const ledger = await readLedger(deps, book);
    const { compared, differences } = chains(ledger);
    return { ledger, compared: { chains: compared }, differences };
  });
  return report;
};

/** Holds all rows about money against each other, to the fen. */
export const reconcileBooks = async (deps: BooksReading): Promise<Report> => {
  const { gaps, ...report } = await judgeBooks(deps, async (book, { unbooked, shares, bank }, again) => {
    const found = { unbooked: unbooked.get(book) ?? [], bank };
    const rows = await readBook(deps, book, found, again ? undefined : shares);
    const ties = tiesOf(rows);
    return {
      ledger: { shards: rows.shards, atStripe: heldAtStripe(rows.postings) },
      compared: Object.fromEntries(bookTies.map((tie) => [tie, ties[tie].compared])),
      differences: bookTies.flatMap((tie) => ties[tie].differences),
    };
  });
  return { ...report, differences: [...report.differences, ...(await stillGaps(deps, gaps))] };
};
