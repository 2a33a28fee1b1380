import { DeleteCommand, ScanCommand } from "@aws-sdk/lib-dynamodb";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { appended } from "#services/donations/books/rules/chain.ts";
import { emptyShard } from "#services/donations/books/rules/fund.ts";
import type { DonationRow } from "#services/donations/giving/rows.ts";
import { table } from "#services/donations/table.ts";
import { tableName } from "#shared/db/table.ts";
import { ConditionFailed } from "#shared/db/write.ts";
import type { Platform } from "#shared/platform/platform.ts";
import {
  createBooks,
  history,
  imbalances,
  intentRow,
  ledgerOf,
  testDonation,
  testProject,
} from "#test/support/ledger-history.ts";
import { createLedgerModel, type TestLedger } from "#test/support/ledger-model.ts";
import { type MoneyHistory, moneyHistory, playMoney } from "#test/support/money-history.ts";
import { createStoredLedger } from "#test/support/stored-ledger.ts";
import { intentSucceeded, refundEvent, type TestEvent } from "#test/support/stripe-events.ts";
import { createTestPlatform } from "#test/support/test-platform.ts";

/** The ledger on DynamoDB Local, in a table of its own, which can be emptied. */
const createRealLedger = async (): Promise<TestLedger & { empty(): Promise<void> }> => {
  const { platform }: { platform: Platform } = await createTestPlatform([table]);
  const TableName = tableName(platform.stage, table.name);
  const ledger = createStoredLedger(platform.documents, TableName, platform.log);
  const rows = async () => (await platform.documents.send(new ScanCommand({ TableName }))).Items ?? [];
  return {
    ...ledger,
    empty: async () => {
      await Promise.all(
        (await rows()).map(({ pk, sk }) =>
          platform.documents.send(new DeleteCommand({ TableName, Key: { pk, sk } })),
        ),
      );
    },
  };
};

const deliverAll = async (
  ledger: TestLedger,
  intents: readonly DonationRow[],
  events: readonly TestEvent[],
) => {
  const books = createBooks(ledger);
  for (const intent of intents) await ledger.put(intent);
  for (const event of events) await books.deliver(event);
  await books.settle();
  return ledgerOf(ledger);
};

describe("the model of the ledger and the ledger on DynamoDB", () => {
  it("end alike after the same events, and balance", async () => {
    const real = await createRealLedger();
    await fc.assert(
      fc.asyncProperty(history, async ({ intents, delivered }) => {
        await real.empty();
        expect(await deliverAll(real, intents, delivered)).toEqual(
          await deliverAll(createLedgerModel(), intents, delivered),
        );
        expect(await imbalances(real)).toEqual([]);
      }),
      { numRuns: 25, seed: 20_261_123 },
    );
  }, 300_000);
});

describe("pay-outs between gifts", () => {
  it("end alike in the model and on DynamoDB", async () => {
    const real = await createRealLedger();
    const endOf = async (ledger: TestLedger, history: MoneyHistory) => {
      await playMoney(ledger, history);
      const { disbursements, slots } = await ledger.books();
      return {
        ...(await ledgerOf(ledger)),
        disbursements: disbursements
          .map(({ disbursementId, status, refused }) => ({ disbursementId, status, reason: refused?.reason }))
          .toSorted((a, b) => a.disbursementId.localeCompare(b.disbursementId)),
        used: slots
          .map(({ used }) => used)
          .toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))),
      };
    };
    await fc.assert(
      fc.asyncProperty(moneyHistory, async ({ intents, steps }) => {
        await real.empty();
        // One after the other, so that both come to the same decisions.
        const history = {
          intents,
          crashes: [],
          steps: steps.map((step) => ({ ...step, brought: "stream" as const })),
        };
        expect(await endOf(real, history)).toEqual(await endOf(createLedgerModel(), history));
      }),
      { numRuns: 2, seed: 20_261_128 },
    );
  }, 120_000);
});

describe.each([
  ["the model", async () => createLedgerModel()],
  ["DynamoDB", createRealLedger],
] as const)("in %s", (_name, create) => {
  let ledger: TestLedger;
  const of = { payment: "pi_0", amount: 10_000, donationId: testDonation(0), projectId: testProject(1) };
  beforeAll(async () => {
    ledger = await create();
    await ledger.put(intentRow(of));
  });

  it("a booking is written whole or not at all, and never twice", async () => {
    const { deliver } = createBooks(ledger);
    await deliver(refundEvent(of, "re_0", 1_000));
    await deliver(intentSucceeded(of));
    const before = await ledgerOf(ledger);
    const { events, postings } = await ledger.books();
    const [event] = events;
    const [posting] = postings;
    if (!event || !posting) throw new Error("nothing was booked");
    const change = { by: "test", at: "2026-03-02T01:00:00.000Z", correlationId: "test" };
    const move = { status: "done", attempts: 9 } as const;
    const row = emptyShard({ book: of.projectId, source: "donated", currency: "CNY" }, 0);
    const shard = { row, move: { ...appended(row, []).move, raised: 1, count: 1 } };
    const twice = ledger.stores.ledger.book({
      inbox: { row: event, move },
      postings: [posting],
      shard,
      change,
    });
    await expect(twice).rejects.toThrow(ConditionFailed);
    const stale = { ...event, version: event.version - 1 };
    await expect(ledger.stores.ledger.book({ inbox: { row: stale, move }, shard, change })).rejects.toThrow(
      ConditionFailed,
    );
    const payment = await ledger.stores.ledger.findPayment("pi_0");
    const donation = await ledger.stores.donations.findDonation(of.donationId);
    if (!payment || !donation) throw new Error("nothing was booked");
    const overtaken = ledger.stores.ledger.book({ inbox: { row: event, move }, shard, payment, change });
    await expect(overtaken, "a payment that was read before it changed").rejects.toThrow(ConditionFailed);
    const staleGift = {
      row: { ...donation, version: donation.version - 1 },
      move: { status: "expired" },
      paid: { paidAt: change.at },
    } as const;
    const late = ledger.stores.ledger.book({
      inbox: { row: event, move },
      shard,
      donation: staleGift,
      change,
    });
    await expect(late, "a gift that was read before it changed").rejects.toThrow(ConditionFailed);
    const [stored] = (await ledger.books()).funds;
    if (!stored) throw new Error("nothing was booked");
    const staleShard = { row: { ...stored, version: stored.version - 1 }, move: shard.move };
    for (const overtakenFund of [{ shard: staleShard }, { shard, unchanged: [staleShard.row] }]) {
      await expect(
        ledger.stores.ledger.book({ inbox: { row: event, move }, ...overtakenFund, change }),
        "a fund that was read before it changed",
      ).rejects.toThrow(ConditionFailed);
    }
    expect(await ledgerOf(ledger)).toEqual(before);
  });
});
