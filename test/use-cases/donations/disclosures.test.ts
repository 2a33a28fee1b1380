import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { tokenOf } from "#test/support/call-api.ts";
import type { Donations } from "#test/support/donations-service.ts";
import { type Gifts, startGifts } from "#test/support/gifts.ts";
import { type PayOuts, startPayOuts } from "#test/support/pay-outs.ts";
import { anOfflineGift } from "#test/support/requests.ts";
import { wholeRun } from "#test/support/whole-run.ts";

let gifts: Gifts;
let donations: Donations;
let payOuts: PayOuts;
let projectId: string;
let version = 1;

const begun = "2026-03-02T01:00:00.000Z";
/** The clock at ten o'clock of a county day. */
const on = (day: string) => donations.clock.set(`${day}T02:00:00.000Z`);

beforeAll(async () => {
  gifts = await startGifts();
  ({ donations } = gifts);
  payOuts = await startPayOuts(gifts);
});
afterAll(() => gifts.stripe.close());
beforeEach(async () => {
  donations.clock.set(begun);
  version = 1;
  projectId = await payOuts.newProject(10_000, { publishedAt: begun });
});

const as = (who: string | undefined) => (who === undefined ? {} : { token: tokenOf(who) });
const draft = (body: object = {}, who = "finance", headers: Record<string, string> = {}) =>
  donations.call("POST /v1/projects/{projectId}/disclosures", {
    ...as(who),
    params: { projectId },
    body,
    headers,
  });
const publish = (disclosureId: string, who = "manager") =>
  donations.call("POST /v1/disclosures/{disclosureId}/publish", { ...as(who), params: { disclosureId } });
const list = async (who?: string) =>
  (await donations.call("GET /v1/projects/{projectId}/disclosures", { ...as(who), params: { projectId } }))
    .body;
const dueInCounty = async () =>
  (await donations.call("GET /v1/disclosures", { query: { county: "430422", limit: "200" } })).body.items;
/** Drafted by finance, published by the manager. @returns what was published */
const told = async (body: object = {}) => {
  const { disclosureId } = (await draft(body)).body;
  const { status, body: row } = await publish(disclosureId);
  if (status !== 200) throw new Error(`published: ${status} ${JSON.stringify(row)}`);
  return row;
};
const changeProject = (more: object) => {
  version += 1;
  return donations.projectChanged(
    projectId,
    { ...payOuts.projectAs("published"), publishedAt: begun, ...more },
    version,
  );
};

/** A gift by bank transfer or of goods, entered and confirmed. */
const givenOffline = async (body: object): Promise<void> => {
  const { body: gift } = await donations.call("POST /v1/projects/{projectId}/offline-donations", {
    ...as("worker"),
    params: { projectId },
    body: { ...body, receivedOn: "2026-03-02" },
  });
  await donations.call("POST /v1/offline-donations/{offlineDonationId}/confirm", {
    ...as("lead"),
    params: { offlineDonationId: gift.offlineDonationId },
  });
  await donations.post();
};

/** Tells that a volunteer served so many minutes on two days. */
const attended = (minutes: readonly [number, number], at: number, subject = "sgn_1") =>
  donations.service.consumers?.onAttendanceRecorded?.({
    eventId: `${subject}-${at}`,
    name: "needs.AttendanceRecorded",
    at: begun,
    subject,
    version: at,
    correlationId: "test",
    data: {
      needId: "need_1",
      division: "430422103",
      projectId,
      positionId: "pos_1",
      volunteerId: "vol_1",
      personId: "per_1",
      shifts: ["2026-03-07", "2026-06-06"].map((day, place) => ({
        shiftId: `shf_${place}`,
        from: `${day}T01:00:00.000Z`,
        to: `${day}T04:00:00.000Z`,
        status: "attended",
      })),
      served: minutes.flatMap((one, place) => (one > 0 ? [{ shiftId: `shf_${place}`, minutes: one }] : [])),
    },
  });

describe("a statement", () => {
  it("says to the fen what came, went and is left, with goods and hours beside the money", async () => {
    await givenOffline({ ...anOfflineGift(), source: "lottery" });
    await givenOffline(anOfflineGift("goods"));
    await attended([120, 60], 1);
    const paid = await payOuts.asked(await payOuts.newSlot(), 2_500);
    await payOuts.approved(paid);
    await payOuts.execute(paid);
    await donations.post();
    const promised = await payOuts.asked(await payOuts.newSlot(), 1_500);
    await payOuts.approved(promised);
    on("2026-06-02");
    const first = await told();
    expect(first).toMatchObject({
      kind: "regular",
      from: "2026-03-02",
      to: "2026-06-01",
      edition: 1,
      late: false,
      service: { minutes: 120, times: 1 },
      goods: [{ source: "donated", quantity: 20, unit: "个" }],
      money: [
        {
          source: "donated",
          currency: "CNY",
          opening: 0,
          given: 10_000,
          gifts: 1,
          returned: 0,
          paid: [{ purpose: "school", amount: 2_500, payments: 1 }],
          other: 0,
          closing: 7_500,
          setAside: 1_500,
        },
        { source: "lottery", opening: 0, given: 50_000, paid: [], closing: 50_000, setAside: 0 },
      ],
    });

    // What is booked later is told later, and begins with what was left.
    await payOuts.execute(promised);
    await donations.post();
    on("2026-07-11");
    const second = await told({ to: "2026-07-10" });
    expect(second).toMatchObject({
      from: "2026-06-02",
      to: "2026-07-10",
      service: { minutes: 60, times: 1 },
      goods: [],
    });
    expect(second.money[0]).toMatchObject({
      opening: 7_500,
      given: 0,
      paid: [{ purpose: "school", amount: 1_500 }],
      closing: 6_000,
      setAside: 0,
    });
    expect((await list()).items.map(({ to }: { to: string }) => to)).toEqual(["2026-07-10", "2026-06-01"]);
  });

  it("is published by another person than who drafted it, and then never changes", async () => {
    on("2026-04-01");
    const { disclosureId } = (await draft({}, "everything")).body;
    expect((await publish(disclosureId, "everything")).body.code).toBe("own-approval");
    expect((await publish(disclosureId, "finance")).status).toBe(403);
    expect((await publish(disclosureId, "far-lead")).status).toBe(404);
    const both = await Promise.all([publish(disclosureId, "lead"), publish(disclosureId, "manager")]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect((await publish(disclosureId)).body.code).toBe("wrong-state");
  });

  it("that is drafted anew takes the place of the draft before, which nobody publishes any more", async () => {
    on("2026-04-01");
    const first = (await draft({}, "finance", { "idempotency-key": "draft-1" })).body;
    expect((await draft({}, "finance", { "idempotency-key": "draft-1" })).body).toEqual(first);
    const second = (await draft({ to: "2026-03-20" })).body;
    expect((await publish(first.disclosureId)).body.code).toBe("wrong-state");
    const read = (who?: string) =>
      donations.call("GET /v1/disclosures/{disclosureId}", {
        ...as(who),
        params: { disclosureId: second.disclosureId },
      });
    expect([(await read()).status, (await read("auditor")).status, (await read("far-lead")).status]).toEqual([
      404, 200, 404,
    ]);
    expect((await list()).items).toEqual([]);
    expect((await list("manager")).items).toMatchObject([{ disclosureId: second.disclosureId, mine: true }]);
    expect((await list("finance")).items).toMatchObject([{ mine: false }]);
  });

  it("is corrected by a new edition that says why, and stays itself", async () => {
    await attended([120, 0], 1);
    on("2026-06-01");
    const first = await told();
    await attended([90, 0], 2);
    await attended([120, 0], 1);
    const note = "签到时间登记有误";
    expect((await draft({ corrects: first.disclosureId })).body.errors[0].pointer).toBe("/note");
    const second = await told({ corrects: first.disclosureId, note });
    expect(second).toMatchObject({
      from: first.from,
      to: first.to,
      edition: 2,
      corrects: first.disclosureId,
      note,
      money: first.money,
      service: { minutes: 90, times: 1 },
    });
    expect((await list()).items).toMatchObject([{ edition: 2 }, { edition: 1, service: { minutes: 120 } }]);
    expect((await draft({ corrects: first.disclosureId, note })).body.errors[0].code).toBe(
      "corrected-already",
    );
    expect((await list()).due).toMatchObject({ from: "2026-06-01", dueOn: "2026-08-31" });
  });

  it("covers days that are over, and is drafted by the project's own people", async () => {
    expect((await draft()).body.errors[0]).toMatchObject({ pointer: "/to", code: "before-from" });
    on("2026-04-01");
    expect((await draft({ to: "2026-04-01" })).body.errors[0].code).toBe("day-not-over");
    expect(
      (await draft({ corrects: donations.platform.ids.derived("disclosure", "none"), note: "a" })).status,
    ).toBe(400);
    for (const who of ["lead", "auditor", "nobody"]) expect((await draft({}, who)).status).toBe(403);
    expect((await draft({}, "far-manager")).status).toBe(404);
    expect((await draft({}, "worker")).status).toBe(201);
  });

  it("is a file with a row for each figure", async () => {
    await givenOffline(anOfflineGift("goods"));
    on("2026-06-01");
    await told();
    const { body } = await donations.call("GET /v1/projects/{projectId}/disclosures", {
      params: { projectId },
      headers: { accept: "text/csv" },
    });
    const lines = String(body).split("\r\n");
    expect(lines).toContainEqual(
      expect.stringMatching(/2026-03-02,2026-05-31,1,2026-06-01,账目,捐赠,本期收入,,100\.00,CNY/),
    );
    expect(lines).toContainEqual(expect.stringMatching(/物资登记,捐赠,收到物资,.+,20,个/));
  });
});

describe("a month, as an auditor checks it", () => {
  const month = (who: string, query: Record<string, string> = {}, of = "2026-03") =>
    donations.call("GET /v1/projects/{projectId}/audit-packs/{month}", {
      ...as(who),
      params: { projectId, month: of },
      query,
    });

  it("leads from each fund to every voucher and what it rests on, and names nobody", async () => {
    await givenOffline({ ...anOfflineGift(), source: "lottery" });
    const paid = await payOuts.asked(await payOuts.newSlot(), 2_500);
    await payOuts.approved(paid);
    await payOuts.execute(paid);
    await donations.post();
    const { body } = await month("auditor");
    expect(body).toMatchObject({
      from: "2026-03-01",
      to: "2026-03-31",
      funds: [
        { source: "donated", opening: 0, given: 10_000, returned: 0, paidOut: 2_500, closing: 7_500 },
        { source: "lottery", given: 50_000, closing: 50_000 },
      ],
      nextCursor: null,
    });
    const of = (kind: string) => body.items.filter((one: { kind: string }) => one.kind === kind);
    expect(of("disbursement-paid")).toMatchObject([
      {
        entries: [
          { account: "disbursed", proposed: { code: "2209" }, debit: 2_500, credit: null },
          { account: "bank", proposed: { code: "1002" }, debit: null, credit: 2_500 },
        ],
        evidence: {
          record: "pay-out",
          id: paid,
          reference: "2026030200017",
          people: 4,
          pictures: [{ description: "学费收据", url: `/v1/disbursements/${paid}/evidence/1` }],
        },
      },
    ]);
    // Booked at the same moment, so in no order that is known here.
    const evidence = of("gift").map((one: { evidence: { record: string } }) => one.evidence);
    expect(
      evidence.toSorted((a: { record: string }, b: { record: string }) => (a.record < b.record ? -1 : 1)),
    ).toMatchObject([
      { record: "offline-gift", people: 2 },
      { record: "payment-service", reference: expect.stringMatching(/^pi_/) },
    ]);
    expect(body.vouchers).toBe(body.items.length);
    const first = (await month("auditor", { limit: "3" })).body;
    const rest = (await month("auditor", { limit: "3", cursor: first.nextCursor })).body;
    expect([...first.items, ...rest.items]).toEqual(body.items.slice(0, 6));
    expect(JSON.stringify(body)).not.toMatch(/per_|捐赠人/);
    expect((await month("auditor", {}, "2026-02")).body).toMatchObject({
      vouchers: 0,
      items: [],
      nextCursor: null,
    });
    expect([(await month("worker")).status, (await month("far-manager")).status]).toEqual([403, 404]);
    expect((await month("auditor", {}, "2026-13")).status).toBe(400);
    const { body: file } = await donations.call("GET /v1/projects/{projectId}/audit-packs/{month}", {
      ...as("auditor"),
      params: { projectId, month: "2026-03" },
      headers: { accept: "text/csv" },
    });
    const lines = String(file).split("\r\n");
    expect(lines).toContainEqual(expect.stringMatching(/捐赠,期末结余,,,,,75\.00,CNY/));
    expect(lines).toContainEqual(expect.stringMatching(/拨付已付,银行存款,1002,银行存款,,25\.00,CNY,拨付单/));
  });
});

describe("the day a statement is due", () => {
  it("is public, overdue from the next day on, and said aloud once a day", async () => {
    expect((await list()).due).toMatchObject({ kind: "regular", dueOn: "2026-06-02", overdue: false });
    on("2026-06-02");
    const of = async () =>
      (await dueInCounty()).find((one: { projectId: string }) => one.projectId === projectId);
    expect(await of()).toMatchObject({ name: "春蕾计划", overdue: false, coveredTo: null });
    donations.clock.set("2026-06-02T16:00:00.000Z");
    expect(await of()).toMatchObject({ dueOn: "2026-06-02", overdue: true });
    expect((await list()).due.overdue).toBe(true);
    await donations.service.schedules?.overdue?.(wholeRun());
    expect(donations.logged.filter(({ event }) => event === "statement-overdue")).toHaveLength(1);
    expect((await told()).late).toBe(true);
    expect(await of()).toMatchObject({ dueOn: "2026-09-02", overdue: false, coveredTo: "2026-06-02" });
    const days = (await dueInCounty()).map(({ dueOn }: { dueOn: string }) => dueOn);
    expect(days).toEqual(days.toSorted());
  });

  it("follows an emergency and the end of a project, until nothing is left", async () => {
    on("2026-03-10");
    await changeProject({ emergency: true });
    expect((await list()).due).toMatchObject({ kind: "emergency", dueOn: "2026-03-15" });
    on("2026-03-20");
    await changeProject({
      emergency: true,
      status: "ended",
      endedAt: donations.clock().toISOString(),
      takesGifts: false,
    });
    expect((await list()).due).toMatchObject({ kind: "emergency", dueOn: "2026-03-15", overdue: true });
    expect((await told({ to: "2026-03-19" })).kind).toBe("emergency");
    expect((await list()).due).toMatchObject({ kind: "final", from: "2026-03-20", dueOn: "2026-06-20" });
    on("2026-03-25");
    expect((await told()).kind).toBe("final");
    expect((await list()).due).toMatchObject({ kind: "leftover", dueOn: "2026-06-24" });
  });
});
