import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { isoDaySchema, isoInstantSchema } from "#shared/values/time.ts";

/** What has to agree. */
const tieNames = [
  /** Each posting is as it was booked, in its place. */
  "chains",
  /** A fund's figures are its entries. */
  "funds",
  /** What gifts say was paid and refunded is what was booked. */
  "gifts",
  /** What disbursements say was set aside and paid is what was booked. */
  "disbursements",
  /** So is what was taken by disputes, and lost (`lost`: 1 if it is). */
  "disputes",
  /** The shares of gifts in a payment are together the payment. */
  "traces",
  /** What the public was told is what was booked up to then. */
  "statements",
  /** Every gift that was booked has one, and the numbers of a series have no gap. */
  "acknowledgments",
  /** What is in suspense, and what became of it, is what was booked. */
  "suspense",
  /** What was booked to the bank is a line of its statements, as far as there are any, and each of their lines is something. */
  "bank",
  /** Each movement on Stripe's balance is booked with its sum, and so is the whole balance. */
  "stripe",
] as const;
export type Tie = (typeof tieNames)[number];

/** What is held against each other book by book; Stripe is over all of them. */
export type BookTie = Exclude<Tie, "stripe">;
export const bookTies = tieNames.filter((tie): tie is BookTie => tie !== "stripe");

/** Which figure of a row differs; of a chain, what is wrong with the row. */
const figureNames = [
  "unreadable",
  "changed",
  "missing",
  "unbalanced",
  "cut",
  "figures",
  "balance",
  "fees",
  "raised",
  "refunded",
  "set-aside",
  "paid",
  "taken",
  "lost",
  "traced",
  "given",
  "closing",
  "numbers",
  "came",
  "gone",
  "line",
  "unknown-line",
  "amount",
] as const;

/**
 * A row that does not agree with the others. `book`: the project, or `suspense`. `row`: its key. `says`, `should`: its figure
 * and what the others say it should be, in minor units; absent where a row itself is not as it was booked.
 */
export const differenceSchema = once(() =>
  z.strictObject({
    tie: z.enum(tieNames),
    book: z.string(),
    row: z.string(),
    figure: z.enum(figureNames),
    says: z.int().optional(),
    should: z.int().optional(),
    currency: z.string().optional(),
  }),
);

export type Difference = z.infer<ReturnType<typeof differenceSchema>>;

/** How many rows of a kind were held against others; of a kind that was not compared then, nothing. */
export const comparedSchema = once(() => z.partialRecord(z.enum(tieNames), z.int()));

/** Sums of all funds, in minor units. */
export const sumsSchema = once(() =>
  z.strictObject({ raised: z.int(), refunded: z.int(), disbursed: z.int(), fees: z.int() }),
);

/**
 * Whether all rows about money agreed, on a day at a moment. `recovered`: events of Stripe that had not reached us and were
 * fetched; while there are any, Stripe is compared at the next time only. `compared` names what was. `books` and `compared` count those of everybody;
 * `differences` are those of projects whose ledger the caller may read, and `elsewhere` is how many there are besides.
 */
export const reconciliationSchema = once(() =>
  z
    .strictObject({
      day: isoDaySchema(),
      at: isoInstantSchema(),
      books: z.int(),
      compared: comparedSchema(),
      recovered: z.int(),
      differences: z.array(differenceSchema()),
      elsewhere: z.int(),
    })
    .meta({ id: "Reconciliation" }),
);
