import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import { beforeAll, describe, expect, it } from "vitest";
import { composeVolunteers } from "#services/volunteers/main.ts";
import { manifest } from "#services/volunteers/manifest.ts";
import { tableName } from "#shared/db/table.ts";
import { limits } from "#shared/limits/limits.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { gateCardKey } from "#shared/published/cards/gate-card.ts";
import { caller, personOf, tokenOf } from "#test/support/call-api.ts";
import { putCounties } from "#test/support/network-cards.ts";
import { registration } from "#test/support/registration.ts";
import { createTestPlatform } from "#test/support/test-platform.ts";

let platform: Platform;
let call: ReturnType<typeof caller>;
beforeAll(async () => {
  ({ platform } = await createTestPlatform([manifest.table, { name: "network" }]));
  await putCounties(platform);
  call = caller(composeVolunteers(platform).api);
});

const register = (subject: string, body: object = registration, headers: Record<string, string> = {}) =>
  call("POST /v1/volunteers", { token: tokenOf(subject), body, headers });
const me = (subject: string) => call("GET /v1/volunteers/me", { token: tokenOf(subject) });
const change = (subject: string, body: object) =>
  call("PATCH /v1/volunteers/me", { token: tokenOf(subject), body });
const withdraw = (subject: string) => call("DELETE /v1/volunteers/me", { token: tokenOf(subject) });

const rowsOf = async (subject: string) => {
  const { volunteerId } = personOf(platform.ids, subject);
  const TableName = tableName(platform.stage, "volunteers");
  const { Items = [] } = await platform.documents.send(new ScanCommand({ TableName }));
  return Items.filter((row) => row.volunteerId === volunteerId);
};
const gateCardOf = async (subject: string) => {
  const { pk } = gateCardKey(personOf(platform.ids, subject).volunteerId);
  return (await rowsOf(subject)).find((row) => row.pk === pk);
};

describe("registering", () => {
  it("answers the registered profile, under the id derived from the person", async () => {
    const { status, body } = await register("new");
    expect(status).toBe(201);
    expect(body).toMatchObject({
      ...registration,
      volunteerId: personOf(platform.ids, "new").volunteerId,
      consents: { shareWithOperator: true, shareWithTeamLeader: false, thankByName: false },
      status: "active",
      version: 1,
    });
    expect((await me("new")).body).toEqual(body);
  });

  it("stores name, phone and mail address in their normal form", async () => {
    const typed = { name: "\u200b张\u200b三", phone: "+8607347423456", email: " Zhang@Demo.INVALID\u200b" };
    const { status, body } = await register("typed", { ...registration, ...typed });
    expect(status).toBe(201);
    expect(body).toMatchObject({ name: "张三", phone: "+867347423456", email: "zhang@demo.invalid" });
    const changed = await change("typed", { phone: "\u202d１３８００００００００\u202c" });
    expect(changed.body.phone).toBe("+8613800000000");
    const [row] = (await rowsOf("typed")).filter(({ maskedName }) => maskedName !== undefined);
    expect(row?.maskedName).toBe("张**");
    expect((await register("unseen", { ...registration, name: "\u200b\u3164" })).status).toBe(400);
  });

  it("makes one profile of ten calls at once and refuses the other nine", async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => register("at-once")));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(9).fill(409)]);
    expect(answers.filter(({ body }) => body.code === "already-registered")).toHaveLength(9);
    expect((await me("at-once")).body.version).toBe(1);
  });

  it("answers the same to a call repeated under one Idempotency-Key, also at once", async () => {
    const registerOnce = () => register("repeated", registration, { "idempotency-key": "r1" });
    const answers = [
      ...(await Promise.all([registerOnce(), registerOnce(), registerOnce()])),
      await registerOnce(),
    ];
    for (const { status, body } of answers) {
      expect(status).toBe(201);
      expect(body).toEqual(answers[0]?.body);
    }
    const other = await register("repeated", { ...registration, name: "周" }, { "idempotency-key": "r1" });
    expect(other.status).toBe(422);
    expect((await register("repeated")).body.code).toBe("already-registered");
  });

  it("names near townships where the code is unknown, and writes nothing", async () => {
    const { status, body } = await register("lost", { ...registration, home: { division: "430422113" } });
    expect(status).toBe(400);
    expect(body.errors[0]).toMatchObject({ pointer: "/home/division" });
    expect(body.errors[0].suggestions).toContain("430422103 三塘镇");
    expect(await rowsOf("lost")).toEqual([]);
  });

  it.each([
    ["under 14", "2013-03-02", undefined, "under-fourteen"],
    ["14 today without a guardian", "2012-03-02", undefined, "guardian-required"],
    ["18 tomorrow without a guardian", "2008-03-03", undefined, "guardian-required"],
  ])("refuses somebody who is %s", async (_who, birthDate, guardian, code) => {
    const { status, body } = await register("young", { ...registration, birthDate, guardian });
    expect(status).toBe(409);
    expect(body.code).toBe(code);
  });

  it("takes somebody of 14 with a guardian, whose consent is recorded, and one who is 18 today without", async () => {
    const guardian = { name: "周母", phone: "+8613812345679", relation: "mother", agreed: true };
    const young = await register("fourteen", { ...registration, birthDate: "2012-03-02", guardian });
    expect(young.status).toBe(201);
    expect(young.body.consentHistory).toContainEqual(
      expect.objectContaining({ purpose: "guardian", given: true, at: "2026-03-02T01:00:00.000Z" }),
    );
    expect(await gateCardOf("fourteen")).toMatchObject({ adultFrom: "2030-03-02", hasGuardian: true });
    expect((await register("eighteen", { ...registration, birthDate: "2008-03-02" })).status).toBe(201);
    expect((await gateCardOf("eighteen"))?.adultFrom).toBeUndefined();
    expect((await change("fourteen", { guardian: null })).body.code).toBe("guardian-required");
    const thanked = await change("fourteen", { consents: { shareWithOperator: true, thankByName: true } });
    expect(thanked.body.errors).toMatchObject([{ pointer: "/consents/thankByName", code: "adults-only" }]);
  });

  it.each([
    [
      "a field that is not the caller's to set",
      { checks: [{ kind: "identity", validUntil: "2030-01-01" }] },
      "/checks",
    ],
    ["a version", { version: 7 }, "/version"],
    ["a field inside", { home: { division: "430422103", street: "x" } }, "/home/street"],
    ["a birth date to come", { birthDate: "2026-03-03" }, "/birthDate"],
    ["a birth date of the eighteenth century", { birthDate: "1799-01-01" }, "/birthDate"],
    ["a day that does not exist", { birthDate: "1990-02-30" }, "/birthDate"],
    [
      "a window that ends before it starts",
      { availability: [{ day: "friday", from: "18:00", to: "08:00" }] },
      "/availability/0/to",
    ],
    ["half a place", { home: { division: "430422103", lat: 26.9 } }, "/home/lon"],
  ])("refuses %s and names it", async (_what, more, pointer) => {
    const { status, body } = await register("odd", { ...registration, ...more });
    expect(status).toBe(400);
    expect(body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
    expect(await rowsOf("odd")).toEqual([]);
  });
});

describe("changing", () => {
  it("changes what is named, takes away what is null, and leaves the rest", async () => {
    await register("changing", {
      ...registration,
      gender: "female",
      email: "zhou@example.org",
      vehicle: true,
    });
    const changed = await change("changing", {
      email: null,
      gender: null,
      vehicle: null,
      weeklyHoursCap: 2.5,
    });
    expect(changed.status).toBe(200);
    const { email, gender, ...rest } = changed.body;
    expect([email, gender]).toEqual([undefined, undefined]);
    expect(rest).toMatchObject({
      ...registration,
      weeklyHoursCap: 2.5,
      vehicle: false,
      consents: {},
      version: 2,
    });
    expect(await gateCardOf("changing")).toMatchObject({ version: 2, weeklyCapMinutes: 150, vehicle: false });
  });

  it("keeps every word on a consent and goes by the last", async () => {
    await register("consenting");
    const all = { shareWithOperator: true, shareWithTeamLeader: true, thankByName: true };
    await change("consenting", { consents: all });
    const { body } = await change("consenting", { consents: { shareWithOperator: false } });
    expect(body.consents).toEqual({ ...all, shareWithOperator: false });
    expect(
      body.consentHistory.map(({ purpose, given }: Record<string, unknown>) => [purpose, given]),
    ).toEqual([
      ["shareWithOperator", true],
      ["shareWithTeamLeader", true],
      ["thankByName", true],
      ["shareWithOperator", false],
    ]);
    const contact = (await rowsOf("consenting")).find((row) => row.consentOperator !== undefined);
    expect(contact).toMatchObject({ consentOperator: false, consentThanks: true });
  });

  it("takes back in a change what a reading gave", async () => {
    await register("round");
    const {
      birthDate,
      volunteerId,
      status,
      version,
      registeredAt,
      checks,
      teams,
      leads,
      noProposalsFrom,
      ...rest
    } = (await me("round")).body;
    const { consentHistory, registeredTwice, ...answers } = rest;
    expect((await change("round", answers)).body).toMatchObject({ ...answers, version: 2 });
  });

  it("pauses and resumes, and the gate card says so", async () => {
    await register("pausing");
    await change("pausing", { paused: true });
    expect((await gateCardOf("pausing"))?.status).toBe("paused");
    expect((await change("pausing", { paused: false })).body.status).toBe("active");
  });

  it("refuses an unknown township", async () => {
    await register("fixed");
    expect((await change("fixed", { home: { division: "999999999" } })).status).toBe(400);
  });

  it("is 404 for somebody who is not registered", async () => {
    expect((await me("nobody")).status).toBe(404);
    expect((await change("nobody", { paused: true })).status).toBe(404);
    expect((await withdraw("nobody")).status).toBe(404);
  });
});

describe("withdrawing", () => {
  it("leaves a tombstone and an empty gate card, and no contact card", async () => {
    await register("leaving");
    expect((await withdraw("leaving")).status).toBe(204);
    expect((await me("leaving")).status).toBe(404);
    const rows = await rowsOf("leaving");
    expect(rows).toHaveLength(2);
    expect(rows.map(({ status, version }) => [status, version])).toEqual([
      ["withdrawn", 2],
      ["withdrawn", 2],
    ]);
    const profile = rows.find(({ sk }) => sk === "PROFILE") ?? {};
    expect(Object.keys(profile).sort()).toEqual([
      "birthDateIndex",
      "change",
      "personId",
      "pk",
      "sk",
      "status",
      "version",
      "volunteerId",
    ]);
    expect((await gateCardOf("leaving"))?.skills).toEqual([]);
  });

  it("lets the person register again, on the tombstone's version, with nothing of before", async () => {
    await register("returning");
    await change("returning", { vehicle: true });
    await withdraw("returning");
    const second = await register("returning", { ...registration, consents: { shareWithOperator: false } });
    expect(second.status).toBe(201);
    expect(second.body).toMatchObject({ version: 4, vehicle: false, consents: { shareWithOperator: false } });
    expect(second.body.consentHistory).toHaveLength(1);
  });
});

describe("personal data", () => {
  it("stands plain in no row of the table: names, phone, mail, exact place, birth date, guardian, paper", async () => {
    const canary = {
      ...registration,
      name: "欧阳金丝雀",
      phone: "+8613987654321",
      email: "canary@example.org",
      birthDate: "2010-11-12",
      home: { division: "430422103", lat: 26.987654, lon: 112.456789 },
      guardian: { name: "上官看护人", phone: "+8613711112222", relation: "father", agreed: true },
    };
    await register("canary", canary);
    const stored = JSON.stringify(await rowsOf("canary"));
    expect(stored).toContain("欧**");
    for (const secret of [
      canary.name,
      canary.phone.slice(1),
      canary.email,
      canary.birthDate,
      "26.987654",
      "112.456789",
      canary.guardian.name,
      "13711112222",
    ])
      expect(stored).not.toContain(secret);
  });
});

describe("a minor's guardian", () => {
  const guardian = { name: "周大明", phone: "+8613900000001", relation: "father", agreed: true };
  const minor = { ...registration, birthDate: "2010-03-02", guardian };
  const wrongField = ({ status, body }: Awaited<ReturnType<typeof register>>) =>
    status === 400 && [body.errors[0].pointer, body.errors[0].code];

  it("has another phone than the minor, at registration and after every change", async () => {
    const own = { ...guardian, phone: "138 1234 5678" };
    expect(wrongField(await register("minor", { ...minor, guardian: own }))).toEqual([
      "/guardian/phone",
      "guardian-same-phone",
    ]);
    expect((await register("minor", minor)).status).toBe(201);
    expect(wrongField(await change("minor", { phone: guardian.phone }))).toEqual([
      "/phone",
      "guardian-same-phone",
    ]);
    expect(wrongField(await change("minor", { guardian: own }))).toEqual([
      "/guardian/phone",
      "guardian-same-phone",
    ]);
    expect((await change("minor", { phone: "+8613900000002" })).status).toBe(200);
  });

  it("of before is nothing to an adult", async () => {
    const adult = { ...minor, birthDate: "1990-03-02", phone: guardian.phone };
    expect((await register("grown", adult)).status).toBe(201);
  });
});

describe("one phone", () => {
  it("is registered, or given in a profile, so many times a day", async () => {
    const limited = await createTestPlatform([manifest.table, { name: "network" }], { factor: 1 });
    await putCounties(limited.platform);
    const send = caller(composeVolunteers(limited.platform).api);
    const add = (subject: string, phone: string) =>
      send("POST /v1/volunteers", { token: tokenOf(subject), body: { ...registration, phone } });
    const { most } = limits["registrations-of-phone"];
    const answers = await Promise.all(
      Array.from({ length: most + 3 }, (_, at) => add(`same-${at}`, "+8613812345678")),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(most);
    expect(await add("late", "138 1234 5678")).toMatchObject({
      status: 429,
      body: { code: "limit-reached", limit: { name: "registrations-of-phone" } },
    });
    expect((await add("other", "+8613812345679")).status).toBe(201);
    const toSame = (body: object) => send("PATCH /v1/volunteers/me", { token: tokenOf("other"), body });
    expect((await toSame({ phone: "+8613812345678" })).status).toBe(429);
    expect((await toSame({ vehicle: true })).status).toBe(200);
    limited.clock.advanceMinutes(24 * 60);
    expect((await toSame({ phone: "+8613812345678" })).status).toBe(200);
  });
});
