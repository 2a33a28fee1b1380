import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { slotRowSchema } from "#services/donations/sponsorship/rows.ts";
import { tokenOf } from "#test/support/call-api.ts";
import { type Donations, startDonations } from "#test/support/donations-service.ts";
import { grantRoles } from "#test/support/network-cards.ts";
import { aSlot } from "#test/support/requests.ts";

const county = "430422";
const [area, otherArea] = ["430422103", "430422104"];

let donations: Donations;
let projectId: string;
let projects = 0;
beforeAll(async () => {
  donations = await startDonations("http://127.0.0.1:1");
  const { platform } = donations;
  const operatorId = platform.ids.derived("operator", "one");
  const at = (division: string) => ({ county, divisions: [division] });
  await grantRoles(platform, "worker", [{ role: "social_worker", ...at(area) }]);
  await grantRoles(platform, "colleague", [{ role: "social_worker", ...at(area) }]);
  await grantRoles(platform, "both", [
    { role: "social_worker", ...at(area) },
    { role: "station_lead", ...at(area) },
  ]);
  await grantRoles(platform, "lead", [{ role: "station_lead", ...at(area) }]);
  await grantRoles(platform, "other", [{ role: "social_worker", ...at(otherArea) }]);
  await grantRoles(platform, "manager", [{ role: "ngo_manager", county, operatorId }]);
  await grantRoles(platform, "auditor", [{ role: "auditor", county }]);
});
beforeEach(async () => {
  projects += 1;
  projectId = donations.platform.ids.derived("project", `slots ${projects}`);
  await donations.projectChanged(projectId, girls);
});

/** A project for girls at senior middle school, whose operator the county approved. */
const girls = {
  criteria: { sex: "female", schoolStages: ["senior-middle"] },
  purposes: ["school", "living"],
};
const as = (who: string | undefined) => (who === undefined ? {} : { token: tokenOf(who) });
const propose = (who: string, body: Record<string, unknown> = {}, headers: Record<string, string> = {}) =>
  donations.call("POST /v1/projects/{projectId}/slots", {
    ...as(who),
    params: { projectId },
    body: aSlot(body),
    headers,
  });
const newSlot = async (who = "worker"): Promise<{ slotId: string; version: number }> =>
  (await propose(who)).body;
const change = (who: string, slotId: string, body: object) =>
  donations.call("PATCH /v1/slots/{slotId}", { ...as(who), params: { slotId }, body });
const approve = (who: string, { slotId, version }: { slotId: string; version: number }) =>
  donations.call("POST /v1/slots/{slotId}/approve", { ...as(who), params: { slotId }, body: { version } });
const end = (who: string, slotId: string, body: object) =>
  donations.call("POST /v1/slots/{slotId}/end", { ...as(who), params: { slotId }, body });
const read = (who: string, slotId: string) =>
  donations.call("GET /v1/slots/{slotId}", { ...as(who), params: { slotId } });
const list = async (who: string | undefined, query: Record<string, string> = {}) =>
  (await donations.call("GET /v1/projects/{projectId}/slots", { ...as(who), params: { projectId }, query }))
    .body;
const school = (amount: unknown, more: object = {}) => ({
  purposes: [{ purpose: "school", cap: { amount, currency: "CNY", per: "term", ...more } }],
});

describe("somebody whom a project is to help", () => {
  it("is proposed under the next number, with nothing that says who they are", async () => {
    const answer = await propose("worker");
    expect(answer).toMatchObject({
      status: 201,
      body: {
        projectId,
        number: 1,
        status: "proposed",
        attributes: { sex: "female", area },
        purposes: [{ purpose: "school", left: { amount: 300_000, currency: "CNY" }, period: "2026-spring" }],
        failedCriteria: [],
        reason: null,
        approvedAt: null,
        version: 1,
      },
    });
    expect((await propose("worker")).body.number).toBe(2);
    const fields = Object.keys(answer.body.attributes);
    expect(fields).toEqual(["sex", "ageBand", "area", "status", "schoolStage"]);
    expect((await propose("worker", { name: "王小明" })).body.errors[0].pointer).toBe("/name");
  });

  it("gets one number each of two who are proposed at once, and one of a call that is repeated", async () => {
    const key = { "idempotency-key": "slot-1" };
    const answers = await Promise.all([
      propose("worker", {}, key),
      propose("worker", {}, key),
      propose("colleague"),
      propose("colleague"),
    ]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(answers[0]?.body).toEqual(answers[1]?.body);
    expect(
      answers
        .slice(1)
        .map(({ body }) => body.number)
        .sort(),
    ).toEqual([1, 2, 3]);
    expect((await propose("worker", school(1), key)).body.code).toBe("idempotency-mismatch");
  });

  it.each<[string, Record<string, unknown>, number, string, readonly string[]]>([
    ["a boy", { sex: "male" }, 409, "criteria", ["/sex"]],
    [
      "a boy at primary school",
      { sex: "male", schoolStage: "primary" },
      409,
      "criteria",
      ["/sex", "/schoolStage"],
    ],
    [
      "a purpose that is not the project's",
      {
        purposes: [{ purpose: "medical", cap: { amount: 1, currency: "CNY", per: "month" } }],
      },
      409,
      "purpose",
      ["/purposes/0/purpose"],
    ],
    ["no purpose", { purposes: [] }, 400, "invalid", ["/purposes"]],
    [
      "a purpose twice",
      { purposes: [...school(1).purposes, ...school(2).purposes] },
      400,
      "invalid",
      ["/purposes"],
    ],
    ["nothing", school(0), 400, "invalid", ["/purposes/0/cap/amount"]],
    ["less than nothing", school(-1), 400, "invalid", ["/purposes/0/cap/amount"]],
    ["parts of a fen", school(0.5), 400, "invalid", ["/purposes/0/cap/amount"]],
    ["more than is ever paid", school(2 ** 53), 400, "invalid", ["/purposes/0/cap/amount"]],
    ["a sum as a text", school("300000"), 400, "invalid", ["/purposes/0/cap/amount"]],
    ["another currency", school(1, { currency: "HKD" }), 400, "invalid", ["/purposes/0/cap/currency"]],
    ["another period", school(1, { per: "week" }), 400, "invalid", ["/purposes/0/cap/per"]],
    ["an age in years", { ageBand: "16" }, 400, "invalid", ["/ageBand"]],
  ])("is refused with %s", async (_what, body, status, code, pointers) => {
    const answer = await propose("worker", body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    const named = new Set(answer.body.errors.map(({ pointer }: { pointer: string }) => pointer));
    expect([...named]).toEqual(pointers);
  });

  it("is proposed by a worker of the township, for a project that is public and goes on", async () => {
    expect((await propose("other")).status).toBe(404);
    expect((await propose("lead")).status).toBe(403);
    expect((await propose("manager")).status).toBe(403);
    await donations.projectChanged(projectId, { ...girls, county: "430103" }, 2);
    expect((await propose("worker")).body.errors).toMatchObject([{ pointer: "/area" }]);
    await donations.projectChanged(projectId, { ...girls, status: "ended" }, 3);
    expect((await propose("worker")).body.code).toBe("wrong-state");
    await donations.projectChanged(projectId, { ...girls, status: "draft" }, 4);
    expect((await propose("worker")).status).toBe(404);
  });
});

describe("an approval", () => {
  it("is given by the township's lead, as they read it, and to nobody's own entry or change", async () => {
    const slot = await newSlot("both");
    expect((await approve("both", slot)).body.code).toBe("own-approval");
    expect((await approve("worker", slot)).status).toBe(403);
    const changed = (await change("worker", slot.slotId, { ageBand: "12-14", version: 1 })).body;
    // Whoever entered it stays one of the two.
    expect((await approve("both", changed)).body.code).toBe("own-approval");
    expect((await approve("lead", slot)).body.code).toBe("changed-meanwhile");
    const approved = await approve("lead", changed);
    expect(approved.body).toMatchObject({ status: "approved", version: 3 });
    expect((await approve("lead", changed)).body).toEqual(approved.body);
    const mine = (await change("both", slot.slotId, { ageBand: "15-17", version: 3 })).body;
    expect((await approve("both", mine)).body.code).toBe("own-approval");
  });

  it("is needed again after a change, of which one of two at once is made; the same again is none", async () => {
    const slot = (await approve("lead", await newSlot())).body;
    const same = await change("worker", slot.slotId, { sex: "female", ...school(300_000), version: 2 });
    expect(same.body).toEqual(slot);
    const two = await Promise.all(
      ["worker", "colleague"].map((who) => change(who, slot.slotId, { ...school(200_000), version: 2 })),
    );
    expect(two.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await read("lead", slot.slotId)).body).toMatchObject({
      status: "proposed",
      version: 3,
      approvedAt: null,
      purposes: [{ left: { amount: 200_000 } }],
    });
    expect((await list(undefined)).items).toEqual([]);
  });

  it("is not given once the project's money is for others", async () => {
    const slot = await newSlot();
    await donations.projectChanged(projectId, { ...girls, criteria: { sex: "male" } }, 2);
    expect((await read("lead", slot.slotId)).body.failedCriteria).toEqual(["sex"]);
    expect((await approve("lead", slot)).body).toMatchObject({ code: "criteria", rule: "sex" });
    await donations.projectChanged(projectId, { ...girls, purposes: ["living"] }, 3);
    expect((await approve("lead", slot)).body).toMatchObject({ code: "purpose", rule: "school" });
  });
});

describe("a change", () => {
  it("stays within the criteria, the caller's townships and what was paid", async () => {
    const { slotId } = await newSlot();
    expect((await change("worker", slotId, { sex: "male", version: 1 })).body.code).toBe("criteria");
    expect((await change("worker", slotId, { area: otherArea, version: 1 })).status).toBe(404);
    expect((await change("other", slotId, { version: 1 })).status).toBe(404);
    const [row] = await donations.rowsOf(`SLOT#${slotId}`);
    await donations.put({ ...row, used: { "school#2026-03": 100_000, "school#2026-01": 300_000 } });
    const answer = await change("worker", slotId, { ...school(99_999), version: 1 });
    expect(answer.body).toMatchObject({
      code: "cap",
      rule: "school#2026-spring",
      errors: [{ pointer: "/purposes/0/cap/amount" }],
    });
    expect(
      (await change("worker", slotId, { ...school(100_000), version: 1 })).body.purposes[0].left,
    ).toEqual({
      amount: 0,
      currency: "CNY",
    });
  });
});

describe("the end", () => {
  it("has a reason, which decides what follows, and is for good where it is one", async () => {
    const slot = (await approve("lead", await newSlot())).body;
    expect((await end("worker", slot.slotId, { reason: "other", version: 2 })).status).toBe(400);
    expect((await end("other", slot.slotId, { reason: "moved", version: 2 })).status).toBe(404);
    expect((await end("worker", slot.slotId, { reason: "moved", version: 1 })).body.code).toBe(
      "changed-meanwhile",
    );
    const left = await end("both", slot.slotId, { reason: "left-school", version: 2 });
    expect(left.body).toMatchObject({ status: "proposed", reason: "left-school", version: 3 });
    expect((await approve("both", left.body)).body.code).toBe("own-approval");
    expect((await approve("lead", left.body)).body).toMatchObject({ status: "approved", reason: null });
    const ended = await end("lead", slot.slotId, { reason: "moved", version: 4 });
    expect(ended.body).toMatchObject({ status: "ended", reason: "moved" });
    for (const again of [
      await end("lead", slot.slotId, { reason: "moved", version: 5 }),
      await change("worker", slot.slotId, { version: 5 }),
      await approve("lead", ended.body),
    ])
      expect(again.body.code).toBe("wrong-state");
    expect((await list(undefined)).items).toEqual([]);
  });
});

describe("a project's slots", () => {
  it("are numbers, purposes and caps of the approved for everybody, and more for their staff", async () => {
    const slot = (await approve("lead", await newSlot())).body;
    const proposed = await newSlot();
    const free = { amount: 300_000, currency: "CNY" };
    const [purpose] = school(300_000).purposes;
    const open = [{ slotId: slot.slotId, number: 1, purposes: [{ ...purpose, free }] }];
    for (const who of [undefined, "other", "manager"]) expect((await list(who)).items).toEqual(open);
    expect((await list("worker")).items.map(({ status }: { status: string }) => status)).toEqual([
      "approved",
      "proposed",
    ]);
    expect((await read("manager", slot.slotId)).status).toBe(404);
    const operatorId = donations.platform.ids.derived("operator", "one");
    await donations.projectChanged(projectId, { ...girls, approved: { operatorId, county } }, 2);
    expect((await list("manager")).items).toEqual((await list("worker")).items);
    const masked = { ...slot, attributes: { ...slot.attributes, area: county } };
    expect((await read("auditor", slot.slotId)).body).toEqual(masked);
    expect((await list("auditor")).items[0]).toEqual(masked);
    expect((await read("other", proposed.slotId)).status).toBe(404);
  });

  it("come page by page, and none of a draft", async () => {
    for (const _ of [1, 2, 3]) await approve("lead", await newSlot());
    const first = await list(undefined, { limit: "2" });
    const second = await list(undefined, { limit: "2", cursor: first.nextCursor });
    const numbers = [first, second].map(({ items }) => items.map(({ number }: { number: number }) => number));
    expect([...numbers, second.nextCursor]).toEqual([[1, 2], [3], null]);
    await donations.projectChanged(projectId, { ...girls, status: "draft" }, 2);
    expect((await list("worker")).code).toBe("not-found");
  });

  it("are stored without a word that is not of a list", async () => {
    const { slotId } = await newSlot();
    const [row] = await donations.rowsOf(`SLOT#${slotId}`);
    expect(Object.keys(slotRowSchema().parse(row)).sort()).toEqual(
      [
        ..."attributes change changedBy enteredBy number pk projectId purposes sk slotId status used version".split(
          " ",
        ),
      ].sort(),
    );
  });
});
