import { seriesKey } from "../acknowledgments/keys.ts";
import { isPostingKey } from "../books/keys.ts";
import type { LedgerReading } from "./deps.ts";
import { collectBank, type FoundDifference } from "./find-bank.ts";
import type { BankRows } from "./rules/bank-tie.ts";
import type { Difference } from "./schemas.ts";
import type { ScannedRow } from "./store.ts";

/** What one reading of the whole table says. What it keeps grows with projects and payments, not with gifts. */
export interface FoundBooks {
  readonly books: ReadonlySet<string>;
  /** Paid gifts whose payment no posting names, by project. */
  readonly unbooked: ReadonlyMap<string, readonly string[]>;
  /** By disbursement: the sum of its shares of gifts, in minor units. */
  readonly shares: ReadonlyMap<string, number>;
  /** Series of numbers in which one is missing, or too many. */
  readonly gaps: readonly Difference[];
  /** Postings that belong to no book, and lines of the bank's that nothing in the books is like. */
  readonly strays: readonly FoundDifference[];
  /** What the bank says, and what is in suspense. */
  readonly bank: BankRows;
}

const begins = (value: unknown, prefix: string): value is string =>
  typeof value === "string" && value.startsWith(prefix);

/** Which book a row says it belongs to, if it is one of those that have to agree. */
const bookOf = ({ pk, sk, book, projectId }: ScannedRow): string | undefined => {
  if (begins(pk, "FUND#")) return pk.slice("FUND#".length);
  if (begins(pk, "LEDGER#")) return typeof book === "string" ? book : undefined;
  const isOfProject = sk === "DISBURSEMENT" && typeof projectId === "string";
  return isOfProject ? projectId : undefined;
};

/** How many numbers of a series there are, and how many there should be. */
interface Numbers {
  readonly issued: number;
  readonly last: number;
}

/** Adds to the count of its series what a row says of it: that it is one of its numbers, or which is the last. */
const countNumber = (series: Map<string, Numbers>, row: ScannedRow): void => {
  const isNumber = row.sk === "ACKNOWLEDGMENT";
  if (!isNumber && row.sk !== "SERIES") return;
  const pk = isNumber ? seriesKey(String(row.series)).pk : String(row.pk);
  const { issued, last } = series.get(pk) ?? { issued: 0, last: 0 };
  series.set(pk, { issued: issued + Number(isNumber), last: isNumber ? last : Number(row.last) });
};

/** Each number is there once, by its key: as many as the last says leave no gap. */
const gapsIn = (series: ReadonlyMap<string, Numbers>): Difference[] =>
  [...series]
    .filter(([, { issued, last }]) => issued !== last)
    .map(([row, { issued, last }]) => ({
      tie: "acknowledgments",
      book: "",
      row,
      figure: "numbers",
      says: issued,
      should: last,
    }));

interface PaidGift {
  readonly projectId: string;
  readonly donationId: string;
  readonly paymentId: string;
}

const paidGiftOf = ({ sk, projectId, donationId, paymentId }: ScannedRow): PaidGift[] =>
  sk === "DONATION" && paymentId !== undefined
    ? [{ projectId: String(projectId), donationId: String(donationId), paymentId: String(paymentId) }]
    : [];

/** Reads every row once, by parts of the table side by side. */
export const findBooks = async ({
  ledger,
  reconciliations,
}: Pick<LedgerReading, "ledger" | "reconciliations">): Promise<FoundBooks> => {
  const books = new Set<string>();
  const unbooked = new Map<string, string[]>();
  const shares = new Map<string, number>();
  const series = new Map<string, Numbers>();
  const strays: FoundDifference[] = [];
  const bank = collectBank();
  await reconciliations.scan(async (rows) => {
    for (const row of rows) {
      bank.add(row);
      const book = bookOf(row);
      if (book !== undefined) books.add(book);
      else if (isPostingKey(String(row.pk)))
        strays.push({ tie: "chains", book: "", row: String(row.pk), figure: "unreadable" });
      countNumber(series, row);
      if (!begins(row.sk, "SHARE#")) continue;
      const id = String(row.disbursementId);
      shares.set(id, (shares.get(id) ?? 0) + Number(row.amount));
    }
    const paid = rows.flatMap(paidGiftOf);
    const keys = await ledger.findBookedKeys(paid.map(({ paymentId }) => paymentId));
    for (const { projectId, donationId, paymentId } of paid) {
      if (keys.has(paymentId)) continue;
      books.add(projectId);
      unbooked.set(projectId, [...(unbooked.get(projectId) ?? []), donationId]);
    }
  });
  const found = bank.found();
  // What is in suspense or a line of the bank's is held against its book also where nothing was ever posted there.
  if (found.suspense.length > 0) books.add("suspense");
  for (const { book } of found.matches.values()) books.add(book);
  return { books, unbooked, shares, gaps: gapsIn(series), strays: [...strays, ...bank.unknown], bank: found };
};
