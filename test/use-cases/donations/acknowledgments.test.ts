import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { giveNumber } from "#services/donations/acknowledgments/give-number.ts";
import { createAcknowledgmentStore } from "#services/donations/acknowledgments/store.ts";
import { createLedgerStore } from "#services/donations/books/store.ts";
import { donationRowSchema } from "#services/donations/giving/rows.ts";
import { createDonationStore } from "#services/donations/giving/store.ts";
import { createOfflineStore } from "#services/donations/offline/store.ts";
import { createProjectStore } from "#services/donations/projects/store.ts";
import { tableName } from "#shared/db/table.ts";
import { tokenOf } from "#test/support/call-api.ts";
import type { Donations } from "#test/support/donations-service.ts";
import { type Gifts, startGifts } from "#test/support/gifts.ts";
import { grantRoles } from "#test/support/network-cards.ts";
import { pdfText } from "#test/support/pdf-text.ts";
import { refundEvent } from "#test/support/stripe-events.ts";

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
    for (let n = 0; n < 2; n += 1) await given({ anonymous: n === 1 });
    expect(await places()).toEqual([]);
    donations.clock.advanceMinutes(10);
    await Promise.all([donations.numbered(), donations.redrive(), donations.redrive()]);
    expect(await places()).toEqual([1, 2]);
    await donations.redrive();
    expect(await places()).toEqual([1, 2]);
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
    const { donationId } = await given();
    const rows = await donations.rowsOf(`DONATION#${donationId}`);
    const gift = donationRowSchema().parse(rows.find(({ sk }) => sk === "DONATION"));
    // Five calls, each broken off before and after; the last after it has written the number.
    for (let at = 1; at <= 10; at += 1) {
      left = at;
      await expect(giveNumber(deps, gift, "test")).rejects.toThrow(/before|after/);
      expect(await places()).toEqual(at === 10 ? [1] : []);
    }
    await given();
    donations.clock.advanceMinutes(10);
    await donations.redrive();
    expect(await places()).toEqual([1, 2]);
  });
});

const ofGift = (
  path: string,
  { donationId, readSecret }: { donationId: string; readSecret: string },
  locale = "zh-CN",
) =>
  donations.call(`GET /v1/donations/{donationId}/${path}`, {
    params: { donationId },
    headers: { "donation-secret": readSecret, "accept-language": locale },
  });
const check = async (number: string) =>
  (await donations.call("GET /v1/acknowledgments/{number}", { params: { number } })).body;
const refund = async (donationId: string, amount: number, name: string) => {
  const of = { payment: `pi_${donationId}`, amount: 5_000, donationId, projectId };
  await gifts.book(refundEvent(of, name, amount));
};

describe("the acknowledgment of a gift", () => {
  it("has a number once it is given, which anybody checks and learns nothing else", async () => {
    const gift = await given({ anonymous: true });
    expect((await ofGift("acknowledgment", gift)).body).toMatchObject({ number: null, validity: "valid" });
    expect((await ofGift("acknowledgment/pdf", gift)).body.code).toBe("wrong-state");
    await donations.numbered();
    const { number, receiver, name } = (await ofGift("acknowledgment", gift)).body;
    expect([receiver, name]).toEqual(["演示机构（虚构）", donor.name]);
    expect(await check(number)).toEqual({ number, validity: "valid" });
    expect(await check(` ${number.toLowerCase()}`)).toEqual({ number, validity: "valid" });
    const invented = `${number.slice(0, -1)}${number.endsWith("0") ? "1" : "0"}`;
    expect(await check(invented)).toEqual({ number: invented, validity: "unknown" });
  });

  it("says what was given back, is void once all was, and keeps its number", async () => {
    const gift = await given();
    await donations.numbered();
    const { number } = (await ofGift("acknowledgment", gift)).body;
    await refund(gift.donationId, 1_000, `re_1_${gift.donationId}`);
    expect((await ofGift("acknowledgment", gift)).body).toMatchObject({
      number,
      validity: "valid",
      refunded: { amount: 1_000 },
    });
    await refund(gift.donationId, 4_000, `re_2_${gift.donationId}`);
    expect((await ofGift("acknowledgment", gift)).body).toMatchObject({ number, validity: "void" });
    expect(await check(number)).toEqual({ number, validity: "void" });
    await given();
    await donations.numbered();
    expect(await places()).toEqual([1, 2]);
  });

  it("is a PDF in both languages, with rare characters in names, and its font in it", async () => {
    const gift = await given({ anonymous: true });
    await donations.numbered();
    const { number } = (await ofGift("acknowledgment", gift)).body;
    for (const [locale, words] of [
      ["zh-CN", ["捐赠确认书", "受赠方", "演示机构（虚构）", "¥50.00（人民币伍拾元整）", "匿名捐赠"]],
      ["en", ["Acknowledgment of a gift", "Received by", "演示机构（虚构）", "¥50.00", "anonymous"]],
    ] as const) {
      const { body: raw, headers } = await ofGift("acknowledgment/pdf", gift, locale);
      expect(headers?.["content-type"]).toBe("application/pdf");
      const { text, fonts } = pdfText(raw);
      for (const word of [...words, donor.name, number, `http://localhost:4000/a/${number}`])
        expect(text).toContain(word);
      expect(fonts).toEqual([{ name: "NotoSansSC-Regular", isEmbedded: true, isSubset: true }]);
      expect(raw.length).toBeLessThan(60_000);
    }
  });
});

describe("finance", () => {
  const list = async (who: string) =>
    donations.call("GET /v1/projects/{projectId}/acknowledgments", {
      token: tokenOf(who),
      params: { projectId },
    });
  const enterReceipt = (number: string, receiptNo: string | null, who = "finance") =>
    donations.call("PUT /v1/acknowledgments/{number}/official-receipt", {
      token: tokenOf(who),
      params: { number },
      body: { receiptNo },
    });

  it("enters the number of the official receipt beside an acknowledgment, of its own organisation", async () => {
    await grantRoles(donations.platform, "finance", [{ role: "finance", county: "430422", operatorId }]);
    const other = donations.platform.ids.derived("operator", "other");
    await grantRoles(donations.platform, "far-finance", [
      { role: "finance", county: "430422", operatorId: other },
    ]);
    const [first, second] = [await given(), await given()];
    await donations.numbered();
    const items = (await list("finance")).body.items;
    expect(items.map(({ giftId }: { giftId: string }) => giftId).toSorted()).toEqual(
      [first.donationId, second.donationId].toSorted(),
    );
    expect(JSON.stringify(items)).not.toContain(donor.name);
    expect((await list("far-finance")).status).toBe(404);
    const { number } = (await ofGift("acknowledgment", first)).body;
    expect((await enterReceipt(number, "湘财 0042-2201", "far-finance")).status).toBe(404);
    expect((await enterReceipt(number, "湘财 0042-2201")).body).toEqual({ receiptNo: "湘财 0042-2201" });
    expect((await ofGift("acknowledgment", first)).body.receiptNo).toBe("湘财 0042-2201");
    await enterReceipt(number, null);
    expect((await ofGift("acknowledgment", first)).body.receiptNo).toBeNull();
    await refund(first.donationId, 5_000, `re_${first.donationId}`);
    expect((await enterReceipt(number, "湘财 0042-2202")).body.code).toBe("wrong-state");
  });
});

describe("a donor's year", () => {
  it("has all gifts with their numbers, sums by currency, and goods beside", async () => {
    const email = "year@demo.invalid";
    const token = tokenOf("year", { email });
    await grantRoles(donations.platform, "worker", [
      { role: "social_worker", county: "430422", divisions: ["430422103"] },
    ]);
    await grantRoles(donations.platform, "lead", [
      { role: "station_lead", county: "430422", divisions: ["430422103"] },
    ]);
    await donations.projectChanged(projectId, { operatorId, division: "430422103" }, 2);
    const give = async (amount: number, currency: string) => {
      const { body } = await donations.give(projectId, { amount, currency, donor }, { token });
      await gifts.pay(body.donationId, amount, currency);
      return body.donationId as string;
    };
    const first = await give(5_000, "CNY");
    donations.clock.advanceMinutes(1);
    await give(300, "JPY");
    await refund(first, 1_000, `re_${first}`);
    const goods = await donations.call("POST /v1/projects/{projectId}/offline-donations", {
      token: tokenOf("worker"),
      params: { projectId },
      body: {
        kind: "goods",
        goods: [{ what: "书包", quantity: 20, unit: "个" }],
        receivedOn: "2026-01-02",
        anonymous: false,
        donor: { name: "演示 捐赠人", email },
      },
    });
    const { offlineDonationId } = goods.body;
    const paperOf = (who: string) =>
      donations.call("GET /v1/offline-donations/{offlineDonationId}/acknowledgment/pdf", {
        token: tokenOf(who),
        params: { offlineDonationId },
      });
    expect((await paperOf("worker")).body.code).toBe("wrong-state");
    await donations.call("POST /v1/offline-donations/{offlineDonationId}/confirm", {
      token: tokenOf("lead"),
      params: { offlineDonationId },
    });
    await donations.numbered();
    const { text } = pdfText((await paperOf("worker")).body);
    for (const word of ["书包 × 20 个", "演示 捐赠人", "物资"]) expect(text).toContain(word);

    const year = (year: string, path = "") =>
      donations.call(`GET /v1/me/donations/years/{year}${path}`, { token, params: { year } });
    const { items, sums } = (await year("2026")).body;
    expect(items).toMatchObject([
      { kind: "goods", day: "2026-01-02", amount: null, goods: [{ quantity: 20 }] },
      { kind: "donation", amount: 5_000, refunded: 1_000 },
      { kind: "donation", amount: 300, currency: "JPY" },
    ]);
    for (const { number } of items) expect(await check(number)).toMatchObject({ validity: "valid" });
    expect(sums).toEqual([
      { amount: 4_000, currency: "CNY" },
      { amount: 300, currency: "JPY" },
    ]);
    expect((await year("2025")).body).toMatchObject({ items: [], sums: [] });
    const paper = pdfText((await year("2026", "/pdf")).body);
    for (const word of ["2026 年捐赠汇总", "¥40.00", "300日元", "书包 × 20 个", donor.name])
      expect(paper.text).toContain(word);
  });
});
