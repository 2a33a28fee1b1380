import { beforeAll, describe, expect, it } from "vitest";
import { composeProjects } from "#services/projects/main.ts";
import { createProjectsService, type ProjectsService, publicFundraising } from "#test/support/projects.ts";

let projects: ProjectsService;
beforeAll(async () => {
  projects = await createProjectsService();
});

const requests = (who: string | undefined, projectId: string) => projects.changeRequests(who, projectId);
const ask = (who: string, projectId: string, changes: object, reason = "登记有误") =>
  projects.requestChange(who, projectId, { changes, reason });
const decide = (who: string, verb: "approve" | "reject", projectId: string, requestId: string) =>
  projects.decideChange(who, verb, projectId, requestId);

/** A public fundraising of the manager's that the county has published. */
const takingGifts = async (body: object = {}) => {
  const projectId = await projects.newProject("manager", { ...publicFundraising, ...body });
  expect((await projects.publish("admin", projectId)).status).toBe(200);
  return projectId;
};

describe("a public fundraising", () => {
  it("is not published by the manager who invented its numbers, nor by a station, but by the county", async () => {
    const projectId = await projects.newProject("manager", { ...publicFundraising, division: "430422103" });
    expect((await projects.publish("manager", projectId)).body.code).toBe("county-approval");
    expect((await projects.publish("lead", projectId)).body.code).toBe("county-approval");
    expect((await projects.get(undefined, projectId)).status).toBe(404);
    expect((await projects.publish("admin", projectId)).body).toMatchObject({ takesGifts: true });
  });

  it("is not made of a project that is published already, except by the county", async () => {
    const projectId = await projects.newProject("manager");
    expect((await projects.publish("manager", projectId)).status).toBe(200);
    expect((await projects.change("manager", projectId, publicFundraising)).body.code).toBe(
      "county-approval",
    );
    const { requestId } = (await ask("manager", projectId, publicFundraising)).body;
    expect((await decide("admin", "approve", projectId, requestId)).status).toBe(200);
    expect((await projects.get(undefined, projectId)).body).toMatchObject({ takesGifts: true });
  });

  it("is published as it was read", async () => {
    const projectId = await projects.newProject("manager", publicFundraising);
    const read = (await projects.get("admin", projectId)).body.version;
    await projects.change("manager", projectId, { planNo: "53430000XA26009" });
    expect((await projects.publish("admin", projectId, { version: read })).body.code).toBe(
      "changed-meanwhile",
    );
    expect((await projects.publish("admin", projectId, { version: read + 1 })).status).toBe(200);
  });
});

describe("what gifts rely on", () => {
  it.each([
    ["the fundraiser", { fundraiser: { name: "我的公司", contact: "me" } }],
    ["the platform's page", { platformLink: "https://evil.example/pay" }],
    ["the county", { county: "430103" }],
    ["the operator", { operatorId: null }],
    ["the currencies", { currencies: ["JPY"] }],
    ["whom it is for", { targetGroup: "任何人" }],
    ["why there is the project", { story: "钱另有用处" }],
    ["what a sum does", { examples: [{ amount: 5_000, currency: "CNY", what: "办公用品" }] }],
    ["the way of raising money", { fundraisingMode: "none" }],
    ["the number of the plan", { planNo: "X" }],
    ["whom its money helps", { criteria: { sex: "male" } }],
    ["what its money is paid for", { purposes: ["goods"] }],
    ["the name", { name: "别的项目" }],
  ])("is frozen from the moment the project takes gifts: %s", async (_what, change) => {
    const projectId = await takingGifts();
    const before = (await projects.get("manager", projectId)).body;
    for (const who of ["manager", "admin"])
      expect((await projects.change(who, projectId, change)).body).toMatchObject({
        code: "frozen",
        errors: [{ pointer: `/${Object.keys(change)[0]}`, code: "frozen" }],
      });
    expect((await projects.get("manager", projectId)).body).toEqual(before);
  });

  it("leaves the rest to whoever runs the project, and what is sent as it stands", async () => {
    const projectId = await takingGifts();
    const change = { ...publicFundraising, partners: ["某大学"], until: "2027-01-01" };
    expect((await projects.change("manager", projectId, change)).body).toMatchObject({
      partners: ["某大学"],
    });
  });

  it("stays frozen once no gifts are taken any more: some may be on their way", async () => {
    const projectId = await takingGifts();
    const { requestId } = (await ask("manager", projectId, { fundraisingMode: "none" })).body;
    await decide("admin", "approve", projectId, requestId);
    expect((await projects.get(undefined, projectId)).body.takesGifts).toBe(false);
    expect((await projects.change("manager", projectId, { county: "430103" })).body.code).toBe("frozen");
  });

  it("is frozen by a gift, on a project that is not known to take any", async () => {
    const projectId = await projects.newProject("manager");
    await projects.publish("manager", projectId);
    expect((await projects.change("manager", projectId, { targetGroup: "老人" })).status).toBe(200);
    const received = () =>
      composeProjects(projects.platform).consumers?.onDonationReceived?.({
        eventId: "e",
        name: "donations.DonationReceived",
        at: "2026-03-02T02:00:00.000Z",
        subject: projects.platform.ids.fresh("donation"),
        version: 2,
        correlationId: "c",
        data: { projectId, amount: 100, currency: "CNY" },
      });
    await received();
    const { version } = (await projects.get("manager", projectId)).body;
    await received();
    expect((await projects.get("manager", projectId)).body.version).toBe(version);
    expect((await projects.change("manager", projectId, { targetGroup: "任何人" })).body.code).toBe("frozen");
  });

  it("can be changed while it is a draft, whose manager it stays", async () => {
    const projectId = await projects.newProject("manager", publicFundraising);
    expect((await projects.change("manager", projectId, { planNo: "X" })).status).toBe(200);
  });
});

describe("a change request", () => {
  it("changes nothing until the county approves it, and then exactly what it names", async () => {
    const projectId = await takingGifts();
    const answer = await ask("manager", projectId, { currencies: ["JPY"], planNo: publicFundraising.planNo });
    expect(answer).toMatchObject({
      status: 201,
      body: { status: "pending", before: { currencies: ["CNY"] }, after: { currencies: ["JPY"] } },
    });
    expect(Object.keys(answer.body.after)).toEqual(["currencies"]);
    expect((await projects.get(undefined, projectId)).body.currencies).toEqual(["CNY"]);
    const { requestId } = answer.body;
    expect((await decide("manager", "approve", projectId, requestId)).status).toBe(403);
    expect((await decide("far-admin", "approve", projectId, requestId)).status).toBe(404);
    expect((await decide("admin", "approve", projectId, requestId)).body).toMatchObject({
      status: "approved",
    });
    expect((await projects.get(undefined, projectId)).body.currencies).toEqual(["JPY"]);
    expect((await decide("admin", "approve", projectId, requestId)).status).toBe(200);
    expect((await decide("admin", "reject", projectId, requestId)).body.code).toBe("wrong-state");
  });

  it("is decided by somebody else than who asked", async () => {
    const projectId = await takingGifts();
    const { requestId } = (await ask("admin", projectId, { planNo: "53430000XA26002" })).body;
    expect((await decide("admin", "approve", projectId, requestId)).body.code).toBe("second-person");
    expect((await decide("admin", "reject", projectId, requestId)).body.code).toBe("second-person");
    expect((await decide("both-counties", "approve", projectId, requestId)).status).toBe(200);
  });

  it("is void once what it was made from has changed", async () => {
    const projectId = await takingGifts();
    const [first, second] = [
      (await ask("manager", projectId, { planNo: "53430000XA26003" })).body.requestId,
      (await ask("manager", projectId, { planNo: "53430000XA26004" })).body.requestId,
    ];
    await decide("admin", "approve", projectId, first);
    expect((await decide("admin", "approve", projectId, second)).body.code).toBe("changed-meanwhile");
    expect((await decide("admin", "reject", projectId, second)).body.status).toBe("rejected");
  });

  it("is asked for by who runs the project, of a published one, and changes something the law allows", async () => {
    const projectId = await takingGifts();
    expect((await ask("worker", projectId, { planNo: "X" })).status).toBe(403);
    expect((await ask("far-lead", projectId, { planNo: "X" })).status).toBe(404);
    expect((await ask("manager", projectId, {})).body.errors[0].code).toBe("changes-nothing");
    expect((await ask("manager", projectId, { planNo: null })).body.code).toBe("fundraising-gate");
    const draft = await projects.newProject("manager");
    expect((await ask("manager", draft, { name: "别名" })).body.code).toBe("wrong-state");
  });

  it("sent twice with one key is one", async () => {
    const projectId = await takingGifts();
    const body = { changes: { planNo: "53430000XA26005" }, reason: "登记有误" };
    const headers = { "idempotency-key": "once" };
    const [first, again] = [
      await projects.requestChange("manager", projectId, body, headers),
      await projects.requestChange("manager", projectId, body, headers),
    ];
    expect(again.body).toEqual(first.body);
  });

  it("that is decided is a history for everybody, without persons; one that waits is for its staff", async () => {
    const projectId = await takingGifts();
    const yes = (await ask("manager", projectId, { platformLink: "https://example.org/2" }, "平台换址")).body;
    const no = (await ask("manager", projectId, { name: "别名" })).body;
    await decide("admin", "approve", projectId, yes.requestId);
    await decide("admin", "reject", projectId, no.requestId);
    const waiting = (await ask("manager", projectId, { area: "全县" })).body;
    const seen = async (who: string | undefined) =>
      (await requests(who, projectId)).body.items.map(({ requestId }: { requestId: string }) => requestId);
    expect((await seen(undefined)).toSorted()).toEqual([yes.requestId, no.requestId].toSorted());
    for (const who of ["manager", "admin", "auditor"]) expect(await seen(who)).toContain(waiting.requestId);
    for (const who of ["worker", "far-admin"]) expect(await seen(who)).not.toContain(waiting.requestId);
    const { items } = (await requests(undefined, projectId)).body;
    expect(items.find(({ requestId }: { requestId: string }) => requestId === yes.requestId)).toEqual({
      requestId: yes.requestId,
      status: "approved",
      reason: "平台换址",
      before: { platformLink: publicFundraising.platformLink },
      after: { platformLink: "https://example.org/2" },
      requestedAt: expect.any(String),
      decidedAt: expect.any(String),
    });
    expect(JSON.stringify(items)).not.toContain("per_");
  });
});

describe("the county's approval of an operator", () => {
  const approvedOf = async (projectId: string) => (await projects.stored(projectId)).approved;

  it("comes with its publishing, not with the operator's own", async () => {
    const projectId = await projects.newProject("manager");
    await projects.publish("manager", projectId);
    expect(await approvedOf(projectId)).toBeUndefined();
    await projects.publish("far-admin", projectId);
    expect(await approvedOf(projectId)).toBeUndefined();
    await projects.publish("admin", projectId);
    const { operatorId } = projects;
    expect(await approvedOf(projectId)).toEqual({ operatorId, county: "430422" });
  });

  it("ends when the operator moves the project, and passes to no other county", async () => {
    const projectId = await projects.newProject("manager");
    await projects.publish("admin", projectId);
    await projects.change("manager", projectId, { county: "430103" });
    expect(await approvedOf(projectId)).toBeUndefined();

    const frozen = await takingGifts();
    const { requestId } = (await ask("manager", frozen, { county: "430103" })).body;
    await decide("admin", "approve", frozen, requestId);
    expect(await projects.stored(frozen)).toMatchObject({
      county: "430103",
      formerly: [{ county: "430422", operatorId: projects.operatorId }],
    });
    expect(await approvedOf(frozen)).toBeUndefined();
    await projects.publish("far-admin", frozen);
    expect(await approvedOf(frozen)).toEqual({ operatorId: projects.operatorId, county: "430103" });
  });
});
