import type { FundShard, PostingRow } from "../../books/rows.ts";
import { accounts } from "../../books/rules/posting.ts";
import { bookedOn } from "../../disclosure/rules/money-lines.ts";
import type { FundMonth } from "../schemas.ts";

/** What an entry of an account adds up to, in minor units. */
interface Sides {
  debit: number;
  credit: number;
}

interface Month {
  readonly source: FundMonth["source"];
  readonly currency: string;
  given: number;
  returned: number;
  paidOut: number;
  other: number;
  /** What the fund gained after the month. */
  later: number;
}

const nameOf = ({ source, currency }: Pick<Month, "source" | "currency">): string => `${source} ${currency}`;

/**
 * Adds up a project's postings one by one, from the first day of a month (`2026-11`) on: what changed its funds in it, and what
 * each account took. `paidOut` counts when money is set aside, as the ledger does; what is given up comes off it.
 */
export const addUpMonth = (book: string, lastDay: string) => {
  const funds = new Map<string, Month>();
  const sides = new Map<string, Sides & { readonly currency: string; readonly account: string }>();
  const monthOf = ({ source, currency }: PostingRow): Month => {
    const name = nameOf({ source, currency });
    const month = funds.get(name) ?? {
      source,
      currency,
      given: 0,
      returned: 0,
      paidOut: 0,
      other: 0,
      later: 0,
    };
    funds.set(name, month);
    return month;
  };
  return {
    funds,
    sides,
    /** Whether the posting is of the month. */
    add: (posting: PostingRow): boolean => {
      const month = monthOf(posting);
      const account = accounts.fund(book, posting.source);
      const gained = posting.entries
        .filter((entry) => entry.account === account)
        .reduce((sum, { credit = 0, debit = 0 }) => sum + credit - debit, 0);
      if (bookedOn(posting) > lastDay) {
        month.later += gained;
        return false;
      }
      const { kind, currency } = posting;
      if (kind === "gift") month.given += gained;
      else if (kind === "refund" || kind === "refund-failed") month.returned -= gained;
      else if (kind === "disbursement" || kind === "disbursement-voided") month.paidOut -= gained;
      else month.other += gained;
      for (const { account: of, debit = 0, credit = 0 } of posting.entries) {
        const name = `${of} ${currency}`;
        const before = sides.get(name) ?? { account: of, currency, debit: 0, credit: 0 };
        sides.set(name, { ...before, debit: before.debit + debit, credit: before.credit + credit });
      }
      return true;
    },
  };
};

/** The funds of a month, from what they hold now: closing = opening + given - returned - paidOut + other. */
export const fundMonths = (
  months: ReadonlyMap<string, Month>,
  shards: readonly FundShard[],
): readonly FundMonth[] => {
  const names = [...new Map(shards.map((shard) => [nameOf(shard), shard])).values()];
  return names.map(({ source, currency }) => {
    const now = shards
      .filter((shard) => nameOf(shard) === nameOf({ source, currency }))
      .reduce((sum, { raised, refunded, disbursed }) => sum + raised - refunded - disbursed, 0);
    const {
      given = 0,
      returned = 0,
      paidOut = 0,
      other = 0,
      later = 0,
    } = months.get(nameOf({ source, currency })) ?? {};
    const closing = now - later;
    return {
      source,
      currency,
      opening: closing - given + returned + paidOut - other,
      given,
      returned,
      paidOut,
      other,
      closing,
    };
  });
};
