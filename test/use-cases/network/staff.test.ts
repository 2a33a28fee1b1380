import { beforeAll, describe, expect, it } from "vitest";
import { createNetworkService, type NetworkService } from "#test/support/network-service.ts";

let network: NetworkService;
beforeAll(async () => {
  network = await createNetworkService();
});

const appoint = (persona: string, body: object, headers: Record<string, string> = {}) =>
  network.as(persona, "POST /v1/staff", { body, headers });
const end = (persona: string, whom: string, role: string) =>
  network.as(persona, "DELETE /v1/staff/{personId}/{role}", {
    params: { personId: network.personId(whom), role },
  });
const grantsOf = async (persona: string) => (await network.as(persona, "GET /v1/me")).body.grants;
const staffSeenBy = async (persona: string): Promise<{ personId: string; role: string }[]> =>
  (await network.as(persona, "GET /v1/staff")).body.items;

describe("who am I", () => {
  it("shows a newcomer their id and that they hold no role", async () => {
    const { status, body } = await network.as("newcomer", "GET /v1/me");
    expect(status).toBe(200);
    expect(body).toEqual({ personId: network.personId("newcomer"), grants: [] });
  });

  it("shows a manager the 23 divisions their organisation runs", async () => {
    const [grant, ...others] = await grantsOf("ngo-daxiang");
    expect(others).toEqual([]);
    expect(grant).toMatchObject({ role: "ngo_manager", county: "430422" });
    expect(grant.divisions).toHaveLength(23);
  });

  it("is for the signed-in only", async () => {
    expect((await network.call("GET /v1/me")).status).toBe(401);
  });
});

describe("an appointment", () => {
  it("gives a person the role at the lead's station at their next call, and takes it away again", async () => {
    const personId = network.personId("second");
    const created = await appoint("lead-430422103", {
      personId,
      role: "social_worker",
      division: "430422103",
    });
    expect(created.status).toBe(201);
    expect(created.body).toEqual({
      personId,
      role: "social_worker",
      county: "430422",
      division: "430422103",
      operatorId: null,
      label: null,
      since: "2026-03-02T01:00:00.000Z",
    });
    const grant = { role: "social_worker", county: "430422", divisions: ["430422103"] };
    expect(await grantsOf("second")).toEqual([grant]);
    expect(await staffSeenBy("lead-430422103")).toContainEqual(created.body);

    expect((await end("lead-430422103", "second", "social_worker")).status).toBe(204);
    expect(await grantsOf("second")).toEqual([]);
    expect((await end("lead-430422103", "second", "social_worker")).status).toBe(404);
  });

  it("leaves what the person holds elsewhere", async () => {
    const personId = network.personId("both");
    await appoint("lead-430422103", { personId, role: "social_worker", division: "430422103" });
    await appoint("lead-430103002", { personId, role: "social_worker", division: "430103002" });
    await appoint("ngo-daxiang", { personId, role: "finance" });
    await end("lead-430422103", "both", "social_worker");
    expect(
      (await grantsOf("both")).map(({ role, county }: Record<string, string>) => [role, county]),
    ).toEqual(
      expect.arrayContaining([
        ["social_worker", "430103"],
        ["finance", "430422"],
      ]),
    );
    expect(await grantsOf("both")).toHaveLength(2);
  });

  it("is stored once, however often it is sent", async () => {
    const body = { personId: network.personId("twice"), role: "supervisor" };
    const key = { "idempotency-key": "appoint-twice" };
    const first = await appoint("admin-430422", body, key);
    expect(first.status).toBe(201);
    expect((await appoint("admin-430422", body, key)).body).toEqual(first.body);
    expect((await appoint("admin-430422", body)).body.code).toBe("already-appointed");
    expect(await grantsOf("twice")).toEqual([{ role: "supervisor", county: "430422" }]);
  });

  it("of one person by five leads at once is lost for none", async () => {
    const divisions = ["430422103", "430422104", "430422105", "430422106", "430422107"];
    const personId = network.personId("wanted");
    const answers = await Promise.all(
      divisions.map((division) => appoint(`lead-${division}`, { personId, role: "social_worker", division })),
    );
    expect(answers.map(({ status }) => status)).toEqual(divisions.map(() => 201));
    const grants: { divisions: string[] }[] = await grantsOf("wanted");
    expect(grants.flatMap((grant) => grant.divisions).sort()).toEqual(divisions);
  });
});

describe("nobody gives what is not theirs to give", () => {
  const someone = () => ({ personId: network.personId("someone") });
  it.each([
    ["a lead at another station", "lead-430422103", { role: "social_worker", division: "430422104" }, 404],
    ["a lead a lead", "lead-430422103", { role: "station_lead", division: "430422103" }, 404],
    ["a manager a supervisor", "ngo-daxiang", { role: "supervisor" }, 404],
    [
      "a manager outside the stations run",
      "ngo-daxiang",
      { role: "social_worker", division: "430103002" },
      404,
    ],
    ["a county a finance officer", "admin-430422", { role: "finance" }, 404],
    ["a county another county's lead", "admin-430422", { role: "station_lead", division: "430103002" }, 404],
    ["a county at no station", "admin-430422", { role: "station_lead", division: "430422999" }, 404],
    ["a county a county", "admin-430422", { role: "county_admin" }, 400],
    ["a station role without a station", "lead-430422103", { role: "social_worker" }, 400],
    ["a county role at a station", "admin-430422", { role: "auditor", division: "430422103" }, 400],
    ["a worker anything", "worker-430422103", { role: "social_worker", division: "430422103" }, 403],
  ])("%s", async (_what, persona, appointment, status) => {
    expect((await appoint(persona, { ...someone(), ...appointment })).status).toBe(status);
    expect(await grantsOf("someone")).toEqual([]);
  });

  it("nor anything to themselves", async () => {
    const body = { personId: network.personId("ngo-daxiang"), role: "finance" };
    expect((await appoint("ngo-daxiang", body)).body.code).toBe("about-oneself");
  });

  it("nor takes it from anybody else's", async () => {
    expect((await end("lead-430422104", "worker-430422103", "social_worker")).status).toBe(404);
    expect((await end("admin-430103", "supervisor-430422", "supervisor")).status).toBe(404);
    expect(await grantsOf("worker-430422103")).toHaveLength(1);
  });

  it("and sees only those they appoint", async () => {
    expect(await staffSeenBy("lead-430422110")).toMatchObject([
      { personId: network.personId("worker-430422110"), role: "social_worker" },
    ]);
    const roles = new Set((await staffSeenBy("admin-430103")).map(({ role }) => role));
    expect([...roles].sort()).toEqual(["auditor", "inspector", "station_lead", "supervisor"]);
  });
});

describe("the name and phone for volunteers", () => {
  const give = (persona: string, body: object) => network.as(persona, "PUT /v1/me/staff-contact", { body });
  const given = async (persona: string) => (await network.as(persona, "GET /v1/me/staff-contact")).body;
  const contact = { name: "李社工", phone: "0734-8512 0001", consent: true };

  it("are given with consent, sealed where they lie, and taken back", async () => {
    const worker = "worker-430422103";
    expect(await given(worker)).toEqual({ contact: null });
    const { status, body } = await give(worker, contact);
    expect(status).toBe(200);
    const asGiven = {
      name: "李社工",
      phone: "+8673485120001",
      consent: { version: "2026-11", at: "2026-03-02T09:00:00+08:00" },
    };
    expect(body).toEqual(asGiven);
    expect(await given(worker)).toEqual({ contact: asGiven });
    const stored = JSON.stringify(await network.contactCardOf(worker));
    expect(stored).toContain("sealed");
    expect(stored).not.toMatch(/李社工|85120001/);
    await give(worker, { ...contact, name: "李姐" });
    expect((await given(worker)).contact.name).toBe("李姐");

    for (let calls = 0; calls < 2; calls += 1)
      expect((await network.as(worker, "DELETE /v1/me/staff-contact")).status).toBe(204);
    expect(await given(worker)).toEqual({ contact: null });
  });

  it.each([
    ["consent", { ...contact, consent: false }],
    ["phone", { ...contact, phone: "12" }],
    ["name", { ...contact, name: " " }],
  ])("need a good %s", async (field, body) => {
    const answer = await give("worker-430422103", body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0].pointer).toBe(`/${field}`);
  });

  it("are of the staff, and go with the last role", async () => {
    expect((await give("newcomer", contact)).status).toBe(403);
    const lead = "lead-430422103";
    const personId = network.personId("leaving");
    await appoint(lead, { personId, role: "social_worker", division: "430422103" });
    await appoint("admin-430422", { personId, role: "auditor" });
    await give("leaving", contact);
    await end(lead, "leaving", "social_worker");
    expect((await given("leaving")).contact.name).toBe("李社工");
    await end("admin-430422", "leaving", "auditor");
    expect(await network.contactCardOf("leaving")).toBeUndefined();
  });
});
