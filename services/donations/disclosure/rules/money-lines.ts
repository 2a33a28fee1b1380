import { fundSources } from "#shared/published/events/projects.ts";
import { type Currency, currencies } from "#shared/values/money.ts";
import { countyDay } from "#shared/values/time.ts";
import type { MoneyPurpose } from "#shared/vocabulary/beneficiaries.ts";
import type { FundOf } from "../../books/keys.ts";
import type { FundShard, PostingRow } from "../../books/rows.ts";
import { accounts } from "../../books/rules/posting.ts";
import { nameOf, shardOfPosting } from "../../books/rules/verify.ts";
import type { MoneyLine } from "../schemas.ts";

/** The county day on which a posting was booked. */
export const bookedOn = ({ listed }: Pick<PostingRow, "listed">): string =>
  countyDay(new Date(listed.split("#")[0] ?? ""));

/** What a posting adds to an account, in minor units; less than zero if it takes. */
const netOf = ({ entries }: Pick<PostingRow, "entries">, account: string): number =>
  entries
    .filter((entry) => entry.account === account)
    .reduce((sum, { credit = 0, debit = 0 }) => sum + credit - debit, 0);

/** What the postings of a period changed in one fund, in minor units. */
interface Sums {
  given: number;
  gifts: number;
  returned: number;
  other: number;
  fees: number;
  setAside: number;
  /** By disbursement. */
  readonly paid: Map<string, number>;
}

const none = (): Sums => ({
  given: 0,
  gifts: 0,
  returned: 0,
  other: 0,
  fees: 0,
  setAside: 0,
  paid: new Map(),
});

/** A fund among those of one project. */
const fundName = ({ source, currency }: Pick<FundOf, "source" | "currency">): string =>
  `${source} ${currency}`;

/** What postings say of a period: sums by fund, and what was booked after it. */
export interface PeriodSums {
  readonly funds: ReadonlyMap<string, Sums>;
  /** By fund: what its balance gained after the period. */
  readonly later: ReadonlyMap<string, number>;
}

/**
 * Adds up the postings of a project one by one, from the first day of a period on. A project's money is what lies in its fund and what
 * is set aside there and not yet paid, so a pay-out counts once the bank has paid it. What is neither a gift, nor given back,
 * nor paid, is `other`: nothing that changes a fund is left out.
 */
export const addUp = (book: string, to: string) => {
  const funds = new Map<string, Sums>();
  const later = new Map<string, number>();
  return {
    sums: { funds, later } satisfies PeriodSums,
    add: (posting: PostingRow): void => {
      const { source, currency, kind, disbursementId } = posting;
      const name = fundName({ source, currency });
      const inFund = netOf(posting, accounts.fund(book, source));
      if (bookedOn(posting) > to) {
        later.set(name, (later.get(name) ?? 0) + inFund);
        return;
      }
      const sums = funds.get(name) ?? none();
      funds.set(name, sums);
      const aside = netOf(posting, accounts.disbursed);
      const change = inFund + aside;
      sums.setAside += aside;
      sums.fees -= netOf(posting, accounts.fees);
      if (kind === "gift") {
        sums.given += change;
        sums.gifts += 1;
      } else if (kind === "refund" || kind === "refund-failed") sums.returned -= change;
      else if (kind === "disbursement-paid" && disbursementId !== undefined)
        sums.paid.set(disbursementId, (sums.paid.get(disbursementId) ?? 0) - change);
      else sums.other += change;
    },
  };
};

/** The payments of a period by what they were for. */
const byPurpose = (paid: Sums["paid"], purposes: ReadonlyMap<string, MoneyPurpose>): MoneyLine["paid"] => {
  const known = [...paid].flatMap(([id, amount]) => {
    const purpose = purposes.get(id);
    return purpose === undefined ? [] : [{ purpose, amount }];
  });
  return [...Map.groupBy(known, ({ purpose }) => purpose)]
    .map(([purpose, payments]) => ({
      purpose,
      amount: payments.reduce((sum, { amount }) => sum + amount, 0),
      payments: payments.length,
    }))
    .toSorted((a, b) => b.amount - a.amount);
};

/**
 * The money of a period, a line for each fund: what there was, came, went and is left.
 * @param before the lines of the statement before; none: the project begins with it
 * @param purposes by disbursement
 */
export const moneyLines = (
  before: readonly Pick<MoneyLine, "source" | "currency" | "closing" | "setAside">[],
  { funds }: PeriodSums,
  purposes: ReadonlyMap<string, MoneyPurpose>,
): readonly MoneyLine[] =>
  fundSources.flatMap((source) =>
    currencies.flatMap((currency: Currency) => {
      const last = before.find((one) => one.source === source && one.currency === currency);
      const sums = funds.get(fundName({ source, currency }));
      if (!last && !sums) return [];
      const { given, gifts, returned, other, fees, setAside, paid } = sums ?? none();
      const [opening, out] = [last?.closing ?? 0, [...paid.values()].reduce((sum, one) => sum + one, 0)];
      return [
        {
          source,
          currency,
          opening,
          given,
          gifts,
          returned,
          paid: byPurpose(paid, purposes),
          other,
          closing: opening + given - returned - out + other,
          setAside: (last?.setAside ?? 0) + setAside,
          fees,
        },
      ];
    }),
  );

/**
 * Whether lines, with what was booked after them, are to the fen what the funds hold now: then no posting was missed, and none
 * counted twice. Each payment stands under its purpose.
 */
export const tiesOut = (
  lines: readonly MoneyLine[],
  { later, funds }: PeriodSums,
  shards: readonly FundShard[],
): boolean => {
  const names = new Set([...shards, ...lines].map(fundName));
  return [...names].every((name) => {
    const balance = shards
      .filter((shard) => fundName(shard) === name)
      .reduce((sum, { raised, refunded, disbursed }) => sum + raised - refunded - disbursed, 0);
    const line = lines.find((one) => fundName(one) === name);
    const paid = line?.paid.reduce((sum, { amount }) => sum + amount, 0) ?? 0;
    const out = [...(funds.get(name)?.paid.values() ?? [])].reduce((sum, one) => sum + one, 0);
    return (line?.closing ?? 0) - (line?.setAside ?? 0) + (later.get(name) ?? 0) === balance && paid === out;
  });
};

/** Whether a posting was there when shards were read: what is written meanwhile is left to the next reading. */
export const wasThere = (shards: readonly FundShard[]) => {
  const ends = new Map(shards.map((shard) => [nameOf(shard), shard.sequence]));
  return (posting: PostingRow): boolean =>
    posting.sequence <= (ends.get(nameOf(shardOfPosting(posting))) ?? 0);
};
