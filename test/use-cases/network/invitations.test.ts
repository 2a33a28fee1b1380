import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { limits } from "#shared/limits/limits.ts";
import { createNetworkService, type NetworkService } from "#test/support/network-service.ts";

let network: NetworkService;
beforeAll(async () => {
  network = await createNetworkService({ factor: 1 });
});

const start = new Date("2026-03-02T01:00:00.000Z");
let hours = 0;
// An hour each, so that no test uses up the tries of another.
beforeEach(() => {
  hours += 1;
  network.clock.set(new Date(start.getTime() + hours * 3_600_000).toISOString());
});

interface Invitation {
  invitationId: string;
  secret: string;
  expiresAt: string;
}
const here = "430422103";
const worker = { role: "social_worker", division: here };
const invite = (persona: string, body: object = worker, headers: Record<string, string> = {}) =>
  network.as(persona, "POST /v1/staff/invitations", { body, headers });
const invited = async (persona = `lead-${here}`, body: object = worker): Promise<Invitation> =>
  (await invite(persona, body)).body;
const accept = (who: string, { invitationId, secret }: Pick<Invitation, "invitationId" | "secret">) =>
  network.as(who, "POST /v1/staff/invitations/{invitationId}/accept", {
    params: { invitationId },
    body: { secret },
  });
const read = (who: string, { invitationId, secret }: Invitation) =>
  network.as(who, "GET /v1/staff/invitations/{invitationId}", {
    params: { invitationId },
    headers: { "invitation-secret": secret },
  });
const withdraw = (persona: string, { invitationId }: Invitation) =>
  network.as(persona, "DELETE /v1/staff/invitations/{invitationId}", { params: { invitationId } });
const waiting = async (persona: string): Promise<(Invitation & { label: string | null })[]> =>
  (await network.as(persona, "GET /v1/staff/invitations")).body.items;
const staffSeenBy = async (persona: string): Promise<{ personId: string; label: string | null }[]> =>
  (await network.as(persona, "GET /v1/staff")).body.items;
const labelOf = async (persona: string, whom: string) =>
  (await staffSeenBy(persona)).find(({ personId }) => personId === network.personId(whom))?.label;
const grantsOf = async (who: string) => (await network.as(who, "GET /v1/me")).body.grants;
const codeOf = async (answer: Promise<{ body: { code?: string } }>) => (await answer).body.code;
const endOf = (persona: string, whom: string, role: string) =>
  network.as(persona, "DELETE /v1/staff/{personId}/{role}", {
    params: { personId: network.personId(whom), role },
  });
const rows = async () =>
  JSON.stringify(
    (
      await network.platform.documents.send(
        new ScanCommand({ TableName: `helink-${network.platform.stage}-network` }),
      )
    ).Items,
  );

describe("an invitation", () => {
  it("gives the role to whoever accepts it, with the label for those who appoint, once", async () => {
    const made = await invited(undefined, { ...worker, label: "李社工（演示）" });
    expect(made).toMatchObject({ ...worker, county: "430422", label: "李社工（演示）" });
    expect(made.expiresAt).toBe("2026-03-09T10:00:00+08:00");
    expect(await waiting(`lead-${here}`)).toMatchObject([
      { invitationId: made.invitationId, label: "李社工（演示）" },
    ]);
    expect(JSON.stringify(await waiting(`lead-${here}`))).not.toContain(made.secret);

    const shown = (await read("li", made)).body;
    expect(shown).toMatchObject({
      role: "social_worker",
      division: here,
      operatorName: null,
      accepted: false,
    });
    expect(JSON.stringify(shown)).not.toContain("李");
    const taken = await accept("li", made);
    expect([taken.status, taken.body.personId]).toEqual([200, network.personId("li")]);
    expect(JSON.stringify(taken.body)).not.toContain("李");
    expect(await grantsOf("li")).toEqual([{ role: "social_worker", county: "430422", divisions: [here] }]);
    expect(await labelOf(`lead-${here}`, "li")).toBe("李社工（演示）");
    expect(await waiting(`lead-${here}`)).toEqual([]);

    expect((await accept("li", made)).body).toEqual(taken.body);
    expect((await read("li", made)).body.accepted).toBe(true);
    expect(await codeOf(accept("another", made))).toBe("invitation-used");
    expect(await codeOf(read("another", made))).toBe("invitation-used");
    expect(await grantsOf("another")).toEqual([]);
    await endOf(`lead-${here}`, "li", "social_worker");
    expect(await codeOf(accept("li", made))).toBe("invitation-used");
    expect(await rows()).not.toMatch(/李社工|sealedLabel[^,]*李/);
  });

  it("names an organisation's role by its operator, and a county's by the county", async () => {
    const finance = await invited("ngo-daxiang", { role: "finance" });
    expect((await read("clerk", finance)).body).toMatchObject({
      division: null,
      operatorName: expect.stringContaining("大湘"),
    });
    const auditor = await invited("admin-430422", { role: "auditor" });
    expect((await accept("checker", auditor)).status).toBe(200);
    expect(await grantsOf("checker")).toEqual([{ role: "auditor", county: "430422" }]);
  });

  it("is one, however often it is asked for, and by one of two who accept at once", async () => {
    const key = { "idempotency-key": "invite-once" };
    const first = await invite(`lead-${here}`, worker, key);
    expect((await invite(`lead-${here}`, worker, key)).body).toEqual(first.body);
    expect((await invite(`lead-${here}`, { ...worker, label: "别人" }, key)).status).toBe(422);
    const answers = await Promise.all(["one", "two"].map((who) => accept(who, first.body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it("is made for what one appoints to, and nothing else", async () => {
    for (const [persona, body, status] of [
      [`lead-${here}`, { role: "social_worker", division: "430422104" }, 404],
      [`lead-${here}`, { role: "station_lead", division: here }, 404],
      [`lead-${here}`, { role: "social_worker" }, 400],
      ["admin-430422", { role: "station_lead", division: "430422999" }, 404],
      [`worker-${here}`, worker, 403],
    ] as const)
      expect((await invite(persona, body)).status).toBe(status);
    const made = await invited();
    for (const persona of ["lead-430422104", "admin-430422", "ngo-daxiang"]) {
      expect((await waiting(persona)).map(({ invitationId }) => invitationId)).not.toContain(
        made.invitationId,
      );
      expect((await withdraw(persona, made)).status).toBe(404);
    }
    expect((await withdraw(`lead-${here}`, made)).status).toBe(204);
  });
});

describe("an invitation opens nothing", () => {
  it("with another secret, which looks like no invitation, and is tried so often only", async () => {
    const [made, other] = [await invited(), await invited()];
    for (const secret of ["0", other.secret, made.secret.slice(1), `${made.secret}0`])
      expect((await accept("guesser", { ...made, secret })).status).toBe(404);
    expect(
      (await accept("guesser", { ...made, invitationId: "inv_00000000000000000000000000" })).status,
    ).toBe(404);
    for (let tries = 5; tries < limits["invitation-tries"].most; tries += 1)
      await accept("guesser", { ...made, secret: String(tries) });
    const { status, body } = await accept("guesser", made);
    expect([status, body.limit?.name]).toEqual([429, "invitation-tries"]);
    expect(await grantsOf("guesser")).toEqual([]);
    expect(await rows()).not.toContain(made.secret);
  });

  it("once it was taken back", async () => {
    const made = await invited();
    await withdraw(`lead-${here}`, made);
    expect((await accept("late", made)).status).toBe(404);
    expect((await withdraw(`lead-${here}`, made)).status).toBe(404);
  });

  it("after seven days", async () => {
    const made = await invited();
    const at = network.clock().getTime();
    network.clock.set(new Date(at + 7 * 86_400_000).toISOString());
    expect(await codeOf(accept("late", made))).toBe("invitation-expired");
    expect(await codeOf(read("late", made))).toBe("invitation-expired");
    expect((await waiting(`lead-${here}`)).map(({ invitationId }) => invitationId)).toContain(
      made.invitationId,
    );
    await withdraw(`lead-${here}`, made);
    network.clock.set(new Date(at + 7 * 86_400_000 - 1).toISOString());
    const next = await invited();
    expect((await accept("punctual", next)).status).toBe(200);
  });

  it("to whoever made it, nor to somebody who has the role", async () => {
    const made = await invited();
    expect(await codeOf(accept(`lead-${here}`, made))).toBe("about-oneself");
    expect(await codeOf(read(`lead-${here}`, made))).toBe("about-oneself");
    expect(await codeOf(accept(`worker-${here}`, made))).toBe("already-appointed");
    expect((await accept("stranger", made)).status).toBe(200);
  });

  it("once whoever made it may not appoint any more, not even if the rights go at that moment", async () => {
    const post = { personId: network.personId("brief"), role: "station_lead", division: "430422111" };
    await network.as("admin-430422", "POST /v1/staff", { body: post });
    const made = await invited("brief", { role: "social_worker", division: "430422111" });
    const both = await Promise.all([accept("quick", made), endOf("admin-430422", "brief", "station_lead")]);
    expect(both[1].status).toBe(204);
    expect([200, 409, 503]).toContain(both[0].status);
    await network.as("admin-430422", "POST /v1/staff", { body: post });
    const next = await invited("brief", { role: "social_worker", division: "430422111" });
    await endOf("admin-430422", "brief", "station_lead");
    expect(await codeOf(accept("slow", next))).toBe("inviter-without-right");
    expect(await codeOf(read("slow", next))).toBe("inviter-without-right");
    expect(await grantsOf("slow")).toEqual([]);
  });

  it("at a station that has closed", async () => {
    const division = "430422112";
    const lead = { role: "station_lead", division };
    const made = await invited("admin-430422", lead);
    const { items } = (await network.call("GET /v1/stations", { query: { county: "430422" } })).body;
    const { stationId } = items.find((station: { division: string }) => station.division === division);
    await network.as("admin-430422", "PATCH /v1/stations/{stationId}", {
      params: { stationId },
      body: { closedOn: "2026-03-02" },
    });
    expect(await codeOf(accept("nobody", made))).toBe("station-closed");
    expect(await codeOf(invite("admin-430422", lead))).toBe("station-closed");
    expect(await grantsOf("nobody")).toEqual([]);
  });
});

describe("a label", () => {
  const rename = (persona: string, whom: string, label: string | null) =>
    network.as(persona, "PATCH /v1/staff/{personId}/{role}", {
      params: { personId: network.personId(whom), role: "social_worker" },
      body: { label },
    });

  it("is given with an appointment, changed and removed by those who appoint, sealed, and gone with the role", async () => {
    const body = { ...worker, personId: network.personId("named"), label: "陈师傅（演示）" };
    const made = await network.as(`lead-${here}`, "POST /v1/staff", { body });
    expect(made.body.label).toBe("陈师傅（演示）");
    expect((await rename(`lead-${here}`, "named", "陈社工（演示）")).status).toBe(204);
    expect(await labelOf(`lead-${here}`, "named")).toBe("陈社工（演示）");
    for (const persona of ["lead-430422104", "admin-430422"])
      expect((await rename(persona, "named", "别的")).status).toBe(404);
    expect((await rename(`worker-${here}`, "named", "别的")).status).toBe(403);
    expect(await rows()).not.toMatch(/陈师傅|陈社工/);
    await rename(`lead-${here}`, "named", null);
    expect(await labelOf(`lead-${here}`, "named")).toBeNull();
    await endOf(`lead-${here}`, "named", "social_worker");
    expect((await rename(`lead-${here}`, "named", "又来")).status).toBe(404);
  });
});
