import fc from "fast-check";
import Stripe from "stripe";
import type { PosterDeps } from "#services/donations/books/deps.ts";
import { verifyBook } from "#services/donations/books/rules/verify.ts";
import { redriveEvents } from "#services/donations/books/schedules/redrive-events.ts";
import { postNewEvent } from "#services/donations/books/streams/post-new-event.ts";
import { bookInstruction } from "#services/donations/disbursements/book-instruction.ts";
import { bookDispute } from "#services/donations/disputes/book-dispute.ts";
import { donationKey } from "#services/donations/giving/keys.ts";
import type { DonationRow } from "#services/donations/giving/rows.ts";
import { inboxKey } from "#services/donations/inbox/keys.ts";
import type { EventRow, InstructionRow } from "#services/donations/inbox/rows.ts";
import { dueListOf, firstDueAt } from "#services/donations/inbox/rules/due.ts";
import { bookPayout } from "#services/donations/payouts/book-payout.ts";
import { bookRefund } from "#services/donations/refunds/book-refund.ts";
import type { Payments } from "#services/donations/stripe/deps.ts";
import type { DisputeFact } from "#services/donations/stripe/rules/dispute-fact.ts";
import { keptEventOf } from "#services/donations/stripe/rules/kept-event.ts";
import type { PayoutFact } from "#services/donations/stripe/rules/payout-fact.ts";
import { createIds } from "#shared/values/ids.ts";
import type { TestLedger } from "./ledger-model.ts";
import { recordOf } from "./stream-record.ts";
import {
  chargeRefunded,
  chargeSucceeded,
  chargeUpdated,
  intentFailed,
  intentSucceeded,
  refundEvent,
  sessionCompleted,
  sessionExpired,
  type TestEvent,
  type TestPayment,
} from "./stripe-events.ts";
import { createTestClock } from "./test-platform.ts";
import { wholeRun } from "./whole-run.ts";

const ids = createIds(Buffer.alloc(32, 3));
const change = { by: "test", at: "2026-03-02T01:00:00.000Z", correlationId: "test" };

/** Ids of test things by their number, the same every time. */
export const testDonation = (n: number): string => ids.derived("donation", String(n));
export const testProject = (n: number): string => ids.derived("project", String(n));

/** The intent of a gift, before anything was paid. */
export const intentRow = (
  of: Required<Pick<TestPayment, "donationId" | "projectId">> & TestPayment,
): DonationRow => ({
  ...donationKey(of.donationId),
  donationId: of.donationId,
  projectId: of.projectId,
  amount: of.amount,
  currency: (of.currency ?? "cny").toUpperCase() as DonationRow["currency"],
  refunded: 0,
  anonymous: true,
  status: "pending",
  createdAt: change.at,
  listedAt: `${change.at}#${of.donationId}`,
  donorKey: undefined,
  stripeKey: `checkout-${of.donationId}`,
  version: 1,
  change,
});

/**
 * A ledger with a poster over it, to which events are delivered.
 * @param options `stores`: what the poster reads and writes by, where that is not the ledger itself; `feeOf`: by default
 * every payment costs 33 minor units
 */
export const createBooks = (
  ledger: TestLedger,
  {
    stores = ledger.stores,
    feeOf = async () => ({ amount: 33, currency: "CNY" }),
    sendRefund = async ({ refundId }) => ({ stripeRefundId: `re_${refundId}` }),
  }: {
    readonly stores?: TestLedger["stores"];
    readonly feeOf?: PosterDeps["feeOf"];
    readonly sendRefund?: Payments["refund"];
  } = {},
) => {
  const clock = createTestClock();
  const logged: string[] = [];
  const log = (event: string) => void logged.push(event);
  const disburse = bookInstruction({ ...stores, clock, ids });
  const refund = bookRefund({ ...stores, payments: { refund: sendRefund }, clock, ids });
  const disputed = bookDispute({ ...stores, clock, ids });
  const paidOut = bookPayout({ ...stores, clock, ids });
  const poster = {
    ...stores,
    clock,
    ids,
    log: { info: log, warn: log, error: log },
    findAskedRefund: stores.refunds.find,
    bookingOfFact: (row: EventRow, fact: DisputeFact | PayoutFact) =>
      fact.kind === "dispute" ? disputed(row, fact) : paidOut(row, fact),
    bookingOfInstruction: (inbox: InstructionRow) =>
      (inbox.instruction.kind === "refund" ? refund : disburse)(inbox),
    expected: { apiVersion: Stripe.API_VERSION, livemode: false },
    feeOf,
    // No subscription is in these histories.
    sponsorshipOf: async () => undefined,
    cycleOf: async () => undefined,
    bookingOfSubscription: async () => {
      throw new Error("no subscription was expected");
    },
  };
  const takeRecord = postNewEvent(poster);
  const redrive = redriveEvents(poster);
  /** Puts an event into the inbox; resolves with what the stream says of that. */
  const append = async (event: object) => {
    const kept = keptEventOf(event);
    if (!kept) throw new Error("not an event");
    const row = {
      ...inboxKey(kept.id),
      status: "new",
      event: kept,
      attempts: 0,
      due: dueListOf(kept.id),
      dueAt: firstDueAt(clock()),
      version: 1,
      change,
    } as const;
    await ledger.appendEvent(row);
    return recordOf({ new: row });
  };
  const deliver = async (event: object): Promise<void> => takeRecord(await append(event));
  /** Runs the schedule once an hour for four hours, for what is still waiting. */
  const settle = async (): Promise<void> => {
    for (let hour = 0; hour < 4; hour += 1) {
      clock.advanceMinutes(61);
      await redrive(wholeRun());
    }
  };
  return { append, deliver, settle, redrive, logged, takeRecord, clock };
};

/** The ledger as it can be compared: without times. */
export const ledgerOf = async (ledger: TestLedger) => {
  const { postings, funds, donations } = await ledger.books();
  return {
    postings: postings
      .map(({ key, kind, currency, entries, book, donationId }) => ({
        key,
        kind,
        currency,
        entries,
        book,
        donationId,
      }))
      .toSorted((a, b) => a.key.localeCompare(b.key)),
    funds: funds
      .map(({ pk, sk, currency, raised, refunded, disbursed, fees, count }) => ({
        pk,
        sk,
        currency,
        raised,
        refunded,
        disbursed,
        fees,
        count,
      }))
      .toSorted((a, b) => (a.pk + a.sk).localeCompare(b.pk + b.sk)),
    donations: donations
      .map(({ donationId, status, refunded }) => ({ donationId, status, refunded }))
      .toSorted((a, b) => a.donationId.localeCompare(b.donationId)),
  };
};

/** Every posting balanced and in its chain; every fund's figures the sums of its entries; nothing of a fund below zero. */
export const imbalances = async (ledger: TestLedger): Promise<string[]> => {
  const { postings, funds } = await ledger.books();
  const sum = (entries: readonly { debit?: number | undefined; credit?: number | undefined }[]) =>
    entries.reduce((total, { debit = 0, credit = 0 }) => total + credit - debit, 0);
  const unbalanced = postings
    .filter(({ entries }) => sum(entries) !== 0)
    .map(({ key }) => `${key} is unbalanced`);
  const accounts = Map.groupBy(
    postings.flatMap(({ entries, currency }) => entries.map((entry) => ({ ...entry, currency }))),
    ({ account, currency }) => `${account} ${currency}`,
  );
  const accountOf = ({ pk }: { readonly pk: string }) =>
    pk === "FUND#suspense" ? "suspense:unallocated" : pk.replace("FUND#", "fund:");
  const shards = Map.groupBy(funds, (row) => `${accountOf(row)} ${row.currency}`);
  const wrong = [...shards].flatMap(([fund, rows]) => {
    const figures = rows.reduce(
      (total, { raised, refunded, disbursed, disputed }) => total + raised - refunded - disbursed - disputed,
      0,
    );
    const entries = sum(accounts.get(fund) ?? []);
    const given = rows.reduce(
      (total, { raised, refunded, disputed }) => total + raised - refunded - disputed,
      0,
    );
    return [
      ...(figures === entries ? [] : [`${fund} says ${figures}, its entries ${entries}`]),
      ...(given < 0 ? [`${fund} is below zero`] : []),
    ];
  });
  const found = [...Map.groupBy(postings, ({ book }) => book)].flatMap(([book, rows]) =>
    verifyBook(
      rows,
      funds.filter(({ pk }) => pk === `FUND#${book}`),
    ),
  );
  return [...unbalanced, ...wrong, ...found.map(({ what, row }) => `${row} is ${what}`)];
};

/** The life of a gift: its payment, perhaps a failed try or an end before it, perhaps refunds, one of which may fail. */
export const life = (n: number): fc.Arbitrary<{ intent: DonationRow; events: TestEvent[] }> =>
  fc
    .record({
      amount: fc.integer({ min: 100, max: 99_999_999 }),
      project: fc.integer({ min: 1, max: 2 }),
      failedBefore: fc.boolean(),
      expired: fc.boolean(),
      refunds: fc.array(fc.double({ min: 0.01, max: 0.3, noNaN: true }), { maxLength: 3 }),
      lastFails: fc.boolean(),
      differs: fc.constantFrom("nothing", "nothing", "nothing", "amount", "currency", "project", "intent"),
    })
    .map(({ amount, project, failedBefore, expired, refunds, lastFails, differs }) => {
      const [donationId, projectId] = [testDonation(n), testProject(project)];
      const intent = intentRow({ payment: `pi_${n}`, amount, donationId, projectId });
      const of: TestPayment = {
        payment: `pi_${n}`,
        amount: differs === "amount" ? amount + 1 : amount,
        currency: differs === "currency" ? "usd" : "cny",
        projectId: differs === "project" ? testProject(9) : projectId,
        ...(differs === "intent" ? {} : { donationId }),
      };
      const parts = refunds.map((share) => Math.max(1, Math.floor(share * amount)));
      return {
        intent,
        events: [
          chargeSucceeded(of),
          intentSucceeded(of),
          sessionCompleted(of),
          chargeUpdated(of),
          ...(failedBefore ? [intentFailed(of)] : []),
          ...(expired ? [sessionExpired(of)] : []),
          ...parts.flatMap((part, at) => {
            const refund = `re_${n}_${at}`;
            const failing = lastFails && at === parts.length - 1;
            return [
              refundEvent(of, refund, part),
              chargeRefunded(of),
              refundEvent(of, refund, part, "succeeded", "refund.updated"),
              ...(failing ? [refundEvent(of, refund, part, "failed", "refund.failed")] : []),
            ];
          }),
        ],
      };
    });

/** Several gifts' lives: in the order things happened, and in some other order with some events repeated. */
export const history = fc.integer({ min: 1, max: 4 }).chain((gifts) =>
  fc.tuple(...Array.from({ length: gifts }, (_, n) => life(n))).chain((lives) => {
    const events = lives.flatMap(({ events: own }) => own);
    return fc
      .tuple(fc.shuffledSubarray(events, { minLength: events.length }), fc.subarray(events))
      .chain(([shuffled, repeated]) =>
        fc.shuffledSubarray([...shuffled, ...repeated], { minLength: events.length + repeated.length }),
      )
      .map((delivered) => ({ intents: lives.map(({ intent }) => intent), events, delivered }));
  }),
);
