import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { giveNumber } from "#services/donations/acknowledgments/give-number.ts";
import { createAcknowledgmentStore } from "#services/donations/acknowledgments/store.ts";
import { createLedgerStore } from "#services/donations/books/store.ts";
import { donationRowSchema } from "#services/donations/giving/rows.ts";
import { createDonationStore } from "#services/donations/giving/store.ts";
import { createOfflineStore } from "#services/donations/offline/store.ts";
import { createProjectStore } from "#services/donations/projects/store.ts";
import { tableName } from "#shared/db/table.ts";
import type { Donations } from "#test/support/donations-service.ts";
import { type Gifts, startGifts } from "#test/support/gifts.ts";

let gifts: Gifts;
let donations: Donations;
let projectId: string;
let operatorId: string;
let operators = 0;

beforeAll(async () => {
  gifts = await startGifts();
  ({ donations } = gifts);
});
afterAll(() => gifts.stripe.close());
beforeEach(async () => {
  operators += 1;
  operatorId = donations.platform.ids.derived("operator", String(operators));
  projectId = await gifts.newProject({ operatorId, receiverName: "演示机构（虚构）" });
});

const donor = { name: "𬱖㛃·阿卜杜拉（演示）", email: "donor@demo.invalid" };
/** A paid gift, its acknowledgment numbered. */
const given = async (more: object = {}, amount = 5_000) => {
  const { body } = await donations.give(projectId, { amount, donor, ...more });
  await gifts.pay(body.donationId, amount);
  return body as { donationId: string; readSecret: string };
};
/** The places that the gifts to the operator of this test have in its series. */
const places = async () =>
  (await donations.rowsOf("ACKNOWLEDGMENT#"))
    .filter(({ series }) => series === `${operatorId}#2026`)
    .map(({ sequence }) => Number(sequence))
    .toSorted((a, b) => a - b);

describe("the number of a gift", () => {
  it("is given once the gift is posted, by stream and schedule at once, and never twice", async () => {
    for (let n = 0; n < 3; n += 1) await given({ anonymous: n === 1 });
    expect(await places()).toEqual([]);
    donations.clock.advanceMinutes(10);
    await Promise.all([donations.numbered(), donations.redrive(), donations.redrive()]);
    expect(await places()).toEqual([1, 2, 3]);
    await donations.redrive();
    expect(await places()).toEqual([1, 2, 3]);
    const rows = await donations.rowsOf("DONATION#");
    expect(rows.filter(({ due }) => due !== undefined)).toEqual([]);
  });

  it("leaves no gap wherever giving it is broken off", async () => {
    const { documents, stage, blindIndex, clock, log } = donations.platform;
    const table = tableName(stage, "donations");
    const acknowledgments = createAcknowledgmentStore(documents, table);
    let left = 0;
    const breaking =
      <Args extends unknown[], Answer>(work: (...args: Args) => Promise<Answer>) =>
      async (...args: Args): Promise<Answer> => {
        left -= 1;
        if (left === 0) throw new Error("before");
        const result = await work(...args);
        left -= 1;
        if (left === 0) throw new Error("after");
        return result;
      };
    const { find, findSeries, number } = acknowledgments;
    const deps = {
      acknowledgments: {
        ...acknowledgments,
        find: breaking(find),
        findSeries: breaking(findSeries),
        number: breaking(number),
      },
      donations: { findDonation: breaking(createDonationStore(documents, table, log).findDonation) },
      offline: createOfflineStore(documents, table),
      projects: createProjectStore(documents, table),
      ledger: { findPayment: breaking(createLedgerStore(documents, table).findPayment) },
      ...{ blindIndex, clock, log },
    };
    // Five calls, each broken off before and after.
    for (let at = 1; at <= 10; at += 1) {
      const { donationId } = await given();
      const [row] = await donations
        .rowsOf(`DONATION#${donationId}`)
        .then((rows) => rows.filter(({ sk }) => sk === "DONATION"));
      left = at;
      await expect(giveNumber(deps, donationRowSchema().parse(row), "test")).rejects.toThrow(/before|after/);
    }
    donations.clock.advanceMinutes(10);
    await donations.redrive();
    expect(await places()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });
});
