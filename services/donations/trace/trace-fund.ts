import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import type { Change } from "#shared/db/row.ts";
import type { FundOf } from "../books/keys.ts";
import type { FundShard, PostingRow } from "../books/rows.ts";
import { totalOf } from "../books/rows.ts";
import type { TracingDeps } from "./deps.ts";
import { shareKey, tracedKey } from "./keys.ts";
import type { Read, ShareRow, TracedRow } from "./rows.ts";
import { unread, unreadFrom, withRead } from "./rules/unread.ts";

/** Postings read at once, and shares written at once. */
const [mostPostings, mostShares] = [200, 40];

type Kind = PostingRow["kind"];
/** What a fund pays, once the bank has paid it; and what brings it money, also money whose refund came back. */
const out: ReadonlySet<Kind> = new Set<Kind>(["disbursement-paid"]);
const into: ReadonlySet<Kind> = new Set<Kind>(["gift", "allocation", "refund-failed"]);

/** A fund's postings from where they were read, page after page. */
const reader = (
  { ledger }: Pick<TracingDeps, "ledger">,
  fund: FundOf,
  shards: readonly FundShard[],
  kinds: ReadonlySet<Kind>,
  start: Read,
) => {
  let read = start;
  let pending: readonly PostingRow[] = [];
  return {
    read: () => read,
    /** The next posting of one of the kinds; undefined if there is none yet. */
    next: async (): Promise<PostingRow | undefined> => {
      for (;;) {
        if (pending.length === 0) {
          const from = unreadFrom(shards, read);
          if (from)
            pending = unread(await ledger.listEarliest(fund.book, from.after, mostPostings), shards, read);
          if (pending.length === 0) return undefined;
        }
        const [posting, ...rest] = pending;
        if (!posting) return undefined;
        pending = rest;
        read = withRead(read, posting);
        if (kinds.has(posting.kind)) return posting;
      }
    },
  };
};

/** The id of the gift that a posting brings or restores; undefined of money without one. */
const giftOf = ({ donationId, offlineDonationId }: PostingRow): string | undefined =>
  donationId ?? offlineDonationId;

/** What was given and not given back, in minor units; an offline gift is never given back. */
const amountOfGift = async (
  { donations, offline }: Pick<TracingDeps, "donations" | "offline">,
  giftId: string,
): Promise<number> => {
  const donation = await donations.findDonation(giftId);
  if (donation) return donation.amount - donation.refunded;
  const gift = await offline.find(giftId);
  return gift && "amount" in gift ? gift.amount : 0;
};

/** What of a gift no disbursement has used, and was not given back, in minor units. */
const leftOfGift = async (
  deps: Pick<TracingDeps, "donations" | "offline" | "trace">,
  giftId: string,
): Promise<number> => {
  const [amount, shares] = await Promise.all([amountOfGift(deps, giftId), deps.trace.listShares(giftId)]);
  const used = shares.reduce((sum, { amount }) => sum + amount, 0);
  return Math.max(0, amount - used);
};

/**
 * Covers a fund's payments by its gifts, first in, first out, from where it was left: the payments in the order in which
 * they were posted, each by the gifts in theirs. One pass writes at most 40 shares. Resolves with whether more may follow.
 */
const pass = async (deps: TracingDeps, fund: FundOf, change: Change): Promise<boolean> => {
  const traced = await deps.trace.findTraced(fund);
  const all = await deps.ledger.findFunds(fund.book);
  const shards = all.filter(({ source, currency }) => source === fund.source && currency === fund.currency);
  const payments = reader(deps, fund, shards, out, traced?.out ?? {});
  const gifts = reader(deps, fund, shards, into, traced?.in ?? {});
  let [covering, using] = [traced?.covering, traced?.using];
  const shares: ShareRow[] = [];
  const usedNow = new Map<string, number>();
  let ended = false;
  while (shares.length < mostShares) {
    if (!covering) {
      const payment = await payments.next();
      if (payment?.disbursementId === undefined) {
        ended = true;
        break;
      }
      covering = { disbursementId: payment.disbursementId, left: totalOf(payment.entries, "debit") };
    }
    if (!using) {
      const gift = await gifts.next();
      if (!gift) {
        ended = true;
        break;
      }
      const donationId = giftOf(gift);
      if (donationId === undefined) continue;
      using = { donationId };
    }
    const { donationId } = using;
    const left = (await leftOfGift(deps, donationId)) - (usedNow.get(donationId) ?? 0);
    const amount = Math.min(left, covering.left);
    if (amount > 0) {
      const { disbursementId } = covering;
      shares.push({
        ...shareKey(donationId, disbursementId),
        donationId,
        disbursementId,
        amount,
        version: 1,
        change,
      });
      usedNow.set(donationId, (usedNow.get(donationId) ?? 0) + amount);
    }
    covering = covering.left > amount ? { ...covering, left: covering.left - amount } : undefined;
    if (left <= amount) using = undefined;
  }
  await deps.trace.save(
    {
      ...tracedKey(fund),
      out: payments.read(),
      in: gifts.read(),
      covering,
      using,
      version: (traced?.version ?? 0) + 1,
      change,
    } satisfies TracedRow,
    shares,
  );
  if (ended && covering) deps.log.warn("not-covered", { ...fund, ...covering });
  return !ended;
};

/**
 * Traces a fund: says of each gift which payments used it. Whatever interrupts it, the next time goes on where it was left;
 * two at once write nothing twice. A payment for which no gift is left waits for the next one, with a warning in the log.
 */
export const traceFund = async (deps: TracingDeps, fund: FundOf, correlationId: string): Promise<void> => {
  const change = { by: "system", at: deps.clock().toISOString(), correlationId };
  while (await retryOnConflict(() => pass(deps, fund, change)));
};
