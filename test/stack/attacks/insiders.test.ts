import { beforeAll, describe, expect, it } from "vitest";
import { addDays, countyDay } from "#shared/values/time.ts";
import { type Answer, eventually, runningStack } from "#test/support/api.ts";
import { giftProject } from "#test/support/gift-project.ts";
import { aNeed, aRegistration } from "#test/support/requests.ts";

const api = runningStack();
const division = "430422117";
const worker = api.as(`worker-${division}`);
const volunteer = api.as("volunteer-66001");
const day = addDays(countyDay(new Date()), 5);
const at = (time: string, on = day) => `${on}T${time}:00+08:00`;
const once = (from: string, to: string) => [{ kind: "once", from, to }];
const twoHours = once(at("09:00"), at("11:00"));

/** A need that a worker has posted and opened. */
const openNeed = async (overrides: object) => {
  const created = await worker("POST /v1/needs", aNeed({ division, windows: twoHours, ...overrides }));
  expect(created.status, JSON.stringify(created.body)).toBe(201);
  const opened = await worker(`POST /v1/needs/${created.body.needId}/open`);
  expect(opened.status, JSON.stringify(opened.body)).toBe(200);
  const { needId, positions, riskNotice } = opened.body;
  return {
    needId: needId as string,
    positionId: positions[0].positionId as string,
    change: (body: object) => worker(`PATCH /v1/needs/${needId}`, body),
    read: async () => (await worker(`GET /v1/needs/${needId}`)).body,
    signUp: () =>
      volunteer(`POST /v1/needs/${needId}/signups`, {
        positionId: positions[0].positionId,
        shifts: "all",
        riskNoticeVersion: riskNotice.version,
      }),
  };
};
const refused = ({ status, body }: Answer) => [status, body.code];

beforeAll(async () => {
  const registration = aRegistration({ phone: "+8613800136601", home: { division }, weeklyHoursCap: 100 });
  const { status, body } = await volunteer("POST /v1/volunteers", registration);
  expect(status, JSON.stringify(body)).toBe(201);
});

describe("one social worker alone", () => {
  const children = { kind: "child-tutoring", positions: [{ skills: [], headcount: 2 }] };

  it("takes no gate of an open need away, by another kind, another flag, or gates that say nothing", async () => {
    const need = await openNeed(children);
    const positions = [{ positionId: need.positionId, skills: [], headcount: 2, gates: {} }];
    for (const change of [{ kind: "other", positions }, { kind: "other" }, { minorsInvolved: false }])
      for (const [body, code] of [
        [change, "loosened-without-reason"],
        [{ ...change, loosenReason: "由社工陪同" }, "loosens-open-need"],
      ] as const)
        expect(refused(await need.change(body)), JSON.stringify(body)).toEqual([409, code]);
    expect((await need.change({ positions })).status, "gates that say nothing").toBe(200);
    expect(refused(await need.signUp())).toEqual([409, "not-qualified"]);
    const { kind, status, positions: kept } = await need.read();
    expect([kind, status]).toEqual(["child-tutoring", "open"]);
    expect(kept[0].gates).toMatchObject({ backgroundCheck: true, twoAdults: true });
  });

  it("puts no protected person on the public list by another kind", async () => {
    const need = await openNeed({ kind: "protected-support", positions: [{ skills: [], headcount: 1 }] });
    const eased = { kind: "community-event", loosenReason: "由社工陪同" };
    expect(refused(await need.change(eased))).toEqual([409, "loosens-open-need"]);
    expect((await api.guest(`GET /v1/needs/${need.needId}`)).status).toBe(404);
  });

  it("opens no need of kind other whose gates were never settled", async () => {
    const body = aNeed({ division, windows: twoHours, positions: [{ skills: [], headcount: 1, gates: {} }] });
    const { needId } = (await worker("POST /v1/needs", body)).body;
    expect(refused(await worker(`POST /v1/needs/${needId}/open`))).toEqual([409, "awaiting-release"]);
  });

  it("makes no shift of 31 days, before a sign-up or after it", async () => {
    const month = once(at("09:00"), at("09:00", addDays(day, 31)));
    const posted = await worker("POST /v1/needs", aNeed({ division, windows: month }));
    expect([posted.status, posted.body.errors[0].code]).toEqual([400, "lasts-too-long"]);
    const need = await openNeed({});
    await need.signUp();
    const moved = await need.change({ windows: month });
    expect([moved.status, moved.body.errors[0].code]).toEqual([400, "lasts-too-long"]);
  });

  it("changes what a place rests on, and the volunteer has to say yes again or loses it", async () => {
    const need = await openNeed({
      windows: once(at("14:00"), at("16:00")),
      positions: [{ skills: [], headcount: 1, gates: { adult: true } }],
    });
    expect((await need.signUp()).body.status).toBe("confirmed");
    const shift = async () =>
      (await volunteer("GET /v1/volunteers/me/signups")).body.items.find(
        ({ needId }: { needId: string }) => needId === need.needId,
      ).shifts[0];
    await need.change({ riskNotice: "另一份风险告知" });
    await eventually(shift, ({ status }) => status === "to-confirm");
    const gates = { adult: true, backgroundCheck: true };
    await need.change({ positions: [{ positionId: need.positionId, skills: [], headcount: 1, gates }] });
    await eventually(shift, ({ status }) => status === "suspended");
    expect((await volunteer(`GET /v1/needs/${need.needId}`)).body).not.toHaveProperty("exactPlace");
  });

  it("stores no day beyond 2100, in a need or a file", async () => {
    const far = await worker(
      "POST /v1/needs",
      aNeed({ division, windows: twoHours, signupDeadline: "9999-12-31" }),
    );
    expect([far.status, far.body.errors[0].pointer]).toEqual([400, "/signupDeadline"]);
    const csv = `编号,行政区划,标题,日期,开始时间,结束时间,条件,风险告知,报名截止\n远1,${division},远,${day},9:00,10:00,none,注意,9999-12-31\n`;
    const started = await worker("POST /v1/needs/imports", { csv });
    expect(started.status, JSON.stringify(started.body)).toBe(201);
    const report = await eventually(
      () => worker(`GET /v1/needs/imports/${started.body.importId}`),
      ({ body }) => body.status === "done",
    );
    expect(report.body).toMatchObject({ created: 0, refused: 1 });
    for (const [from, to] of [
      ["9999-11-30", "9999-12-30"],
      ["2101-01-01", "2101-01-08"],
    ])
      expect((await api.as("ngo-daxiang")(`GET /v1/volunteer-lists?from=${from}&to=${to}`)).status).toBe(400);
  });
});

describe("one manager of an organisation", () => {
  const ngo = api.as("ngo-daxiang");
  const draft = async (body: object) => (await ngo("POST /v1/projects", body)).body.projectId as string;

  it("gets nowhere outside the contract by a project of their own", async () => {
    const projectId = await draft({ name: "探针", county: "430103" });
    const there = { division: "430103002", windows: twoHours };
    const need = await openNeed({});
    const post = (body: object) => ngo("POST /v1/needs", aNeed({ ...there, ...body }));
    const refusedEitherWay = async () => {
      expect((await need.change({ projectId })).body.errors[0].code).toBe("project-not-there");
      expect((await post({})).status).toBe(404);
    };
    expect(refused(await post({ projectId }))).toEqual([400, "invalid"]);
    await refusedEitherWay();
    await ngo(`POST /v1/projects/${projectId}/publish`);
    await eventually(
      () => post({ projectId }),
      ({ status }) => status === 404,
    );
    await refusedEitherWay();
  });

  it("publishes no fundraising of invented numbers, and rewrites none that takes gifts", async () => {
    const invented = {
      name: "演示 自拟项目",
      county: "430422",
      fundraisingMode: "public",
      fundraiser: { name: "我的公司", contact: "me" },
      planNo: "X",
      platformLink: "https://evil.example/pay",
    };
    const projectId = await draft(invented);
    expect((await ngo(`POST /v1/projects/${projectId}/publish`)).status).toBeGreaterThanOrEqual(400);
    expect((await api.guest(`GET /v1/projects/${projectId}`)).status).toBe(404);

    const taking = await giftProject(api, { county: "430422" });
    for (const change of [
      { fundraiser: invented.fundraiser, platformLink: invented.platformLink },
      { county: "430103" },
      { currencies: ["JPY"] },
    ])
      expect(refused(await ngo(`PATCH /v1/projects/${taking}`, change)), JSON.stringify(change)).toEqual([
        409,
        "frozen",
      ]);
    const ledger = async (auditor: string) =>
      (await api.as(auditor)(`GET /v1/projects/${taking}/ledger`)).body.items.length > 0;
    expect([await ledger("auditor-430103"), await ledger("auditor-430422")]).toEqual([false, true]);
  });

  it("opens no station that the county has closed, whose people may do nothing then", async () => {
    const closed = "430422122";
    const { items } = (await api.guest(`GET /v1/stations?county=430422&division=${closed}`)).body;
    const path = `PATCH /v1/stations/${items[0].stationId}`;
    const county = api.as("admin-430422");
    expect((await county(path, { closedOn: addDays(countyDay(new Date()), -1) })).status).toBe(200);
    for (const persona of ["ngo-daxiang", `lead-${closed}`])
      expect((await api.as(persona)(path, { closedOn: null })).status, persona).toBeGreaterThanOrEqual(403);
    const posted = await api.as(`worker-${closed}`)("POST /v1/needs", aNeed({ division: closed }));
    expect(posted.status).toBe(403);
    expect((await county(path, { closedOn: null })).status).toBe(200);
  });
});

describe("a volunteer", () => {
  it("is no adult by leaving and coming back, and no guardian's phone is their own", async () => {
    const minor = api.as("volunteer-66002");
    const birthDate = `${Number(day.slice(0, 4)) - 15}-01-01`;
    const phone = "+8613800136602";
    const guardian = { name: "演示 家长", phone, relation: "mother", agreed: true };
    const register = (body: object) =>
      minor("POST /v1/volunteers", aRegistration({ phone, home: { division }, birthDate, ...body }));
    expect((await register({ guardian })).body.errors[0].pointer).toBe("/guardian/phone");
    const registered = await register({ guardian: { ...guardian, phone: "+8613800136603" } });
    expect(registered.status, JSON.stringify(registered.body)).toBe(201);
    expect((await minor("DELETE /v1/volunteers/me")).status).toBe(204);
    expect((await register({ birthDate: "1990-01-01" })).status).toBeGreaterThanOrEqual(400);
  });

  it("reads no more of a member's services once they have left the team", async () => {
    const [leader, member] = [api.as("leader-66004"), api.as("volunteer-66005")];
    for (const [person, phone] of [
      [leader, "+8613800136604"],
      [member, "+8613800136605"],
    ] as const)
      await person("POST /v1/volunteers", aRegistration({ phone, home: { division } }));
    const requested = await leader("POST /v1/teams", { name: "演示 夜校队", field: "陪读", division });
    expect(requested.status, JSON.stringify(requested.body)).toBe(201);
    const { teamId } = requested.body;
    await api.as(`lead-${division}`)(`POST /v1/teams/${teamId}/approve`);
    await member(`POST /v1/teams/${teamId}/members`, {});
    const need = await openNeed({});
    const signedUp = await member(`POST /v1/needs/${need.needId}/signups`, {
      positionId: need.positionId,
      shifts: "all",
      riskNoticeVersion: (await need.read()).riskNotice.version,
    });
    const seen = async () =>
      ((await leader(`GET /v1/needs/${need.needId}/signups`)).body.items ?? []).map(
        ({ signupId }: { signupId: string }) => signupId,
      );
    await eventually(seen, (ids) => ids.includes(signedUp.body.signupId));
    await member(`DELETE /v1/teams/${teamId}/members/me`);
    await eventually(seen, (ids) => !ids.includes(signedUp.body.signupId));
  });
});
