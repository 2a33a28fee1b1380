import { beforeAll, describe, expect, it } from "vitest";
import { toVolunteerEvents } from "#services/volunteers/events.ts";
import { composeVolunteers } from "#services/volunteers/main.ts";
import { manifest } from "#services/volunteers/manifest.ts";
import { identitySchema } from "#services/volunteers/profiles/schemas.ts";
import { createProfileStore } from "#services/volunteers/profiles/store.ts";
import { get } from "#shared/db/read.ts";
import { tableName } from "#shared/db/table.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { gateCardKey, gateCardSchema } from "#shared/published/cards/gate-card.ts";
import { caller, personOf, tokenOf } from "#test/support/call-api.ts";
import { grantRoles, putCounties } from "#test/support/network-cards.ts";
import { registration } from "#test/support/registration.ts";
import { createTestPlatform } from "#test/support/test-platform.ts";

let platform: Platform;
let call: ReturnType<typeof caller>;
const guardian = { name: "周大明", phone: "+8613900000001", relation: "father", agreed: true };
const young = "2010-05-17";

beforeAll(async () => {
  ({ platform } = await createTestPlatform([manifest.table, { name: "network" }]));
  await putCounties(platform);
  call = caller(composeVolunteers(platform).api);
  const lead = (division: string) => [
    { role: "station_lead" as const, county: "430422", divisions: [division] },
  ];
  await grantRoles(platform, "lead", lead("430422103"));
  await grantRoles(platform, "lead-elsewhere", lead("430422104"));
});

const register = (subject: string, more: object = {}) =>
  call("POST /v1/volunteers", { token: tokenOf(subject), body: { ...registration, ...more } });
const change = (subject: string, body: object) =>
  call("PATCH /v1/volunteers/me", { token: tokenOf(subject), body });
const me = async (subject: string) => (await call("GET /v1/volunteers/me", { token: tokenOf(subject) })).body;
const leave = (subject: string) => call("DELETE /v1/volunteers/me", { token: tokenOf(subject) });
const confirm = (who: string, subject: string, birthDate: string) =>
  call("PUT /v1/volunteers/{volunteerId}/birth-date", {
    token: tokenOf(who),
    params: { volunteerId: personOf(platform.ids, subject).volunteerId },
    body: { birthDate },
  });
const card = (subject: string) => {
  const key = gateCardKey(personOf(platform.ids, subject).volunteerId);
  return get(platform.documents, tableName(platform.stage, "volunteers"), key, gateCardSchema(), true);
};

describe("a birth date that was mistyped", () => {
  it("is asked for by the volunteer, and holds once the lead of their station confirms it", async () => {
    await register("typo", { guardian, consents: { shareWithOperator: true, thankByName: true } });
    const answer = await change("typo", { birthDate: young });
    expect(answer.body).toMatchObject({ birthDate: registration.birthDate, birthDateWanted: young });
    expect((await card("typo"))?.adultFrom).toBeUndefined();
    await change("typo", { vehicle: true });
    expect((await me("typo")).birthDateWanted).toBe(young);

    expect((await confirm("lead-elsewhere", "typo", young)).status).toBe(404);
    expect((await confirm("lead", "typo", "2010-05-18")).body.errors[0].code).toBe(
      "birth-date-not-asked-for",
    );
    expect((await me("typo")).birthDate).toBe(registration.birthDate);
    expect((await confirm("lead", "typo", young)).status).toBe(204);
    const corrected = await me("typo");
    expect(corrected).toMatchObject({ birthDate: young, vehicle: true, version: 4 });
    expect(corrected.birthDateWanted).toBeUndefined();
    // What one agreed to as an adult does not name the minor that one is.
    expect(corrected.consents).toMatchObject({ shareWithOperator: true, thankByName: false });
    expect(await card("typo")).toMatchObject({ adultFrom: "2028-05-17", birthYear: 2010, version: 4 });
    expect((await confirm("lead", "typo", young)).body.code).toBe("wrong-state");
  });

  it("is told to the lead when it is asked for, and listed until it is confirmed", async () => {
    const store = createProfileStore(platform.documents, tableName(platform.stage, "volunteers"));
    const stored = () => store.find(personOf(platform.ids, "listed").volunteerId);
    const list = async (who: string) =>
      (
        await call("GET /v1/volunteers/birth-dates", {
          token: tokenOf(who),
          query: { division: "430422103" },
        })
      ).body.items.filter(
        ({ birthDateWanted }: { birthDateWanted: string }) => birthDateWanted === "1991-01-02",
      );
    await register("listed");
    const rows = [await stored()];
    for (const body of [{ birthDate: "1991-01-02" }, { vehicle: true }]) {
      await change("listed", body);
      rows.push(await stored());
    }
    const namesOf = (at: number) =>
      toVolunteerEvents({ old: rows[at - 1], new: rows[at] }).map(({ name }) => name.split(".")[1]);
    expect([namesOf(1), namesOf(2)]).toEqual([
      ["VolunteerChanged", "BirthDateRequested"],
      ["VolunteerChanged"],
    ]);
    expect(await list("lead")).toEqual([
      {
        volunteerId: rows[0]?.volunteerId,
        maskedName: "周**",
        birthDate: registration.birthDate,
        birthDateWanted: "1991-01-02",
      },
    ]);
    expect(await list("lead-elsewhere")).toEqual([]);
    await confirm("lead", "listed", "1991-01-02");
    expect(await list("lead")).toEqual([]);
  });

  it("is kept, sealed, with who confirmed the correction, also after later changes", async () => {
    await register("kept", { guardian });
    await change("kept", { birthDate: young });
    await confirm("lead", "kept", young);
    await change("kept", { vehicle: true });
    const { personId, volunteerId } = personOf(platform.ids, "kept");
    const store = createProfileStore(platform.documents, tableName(platform.stage, "volunteers"));
    const row = await store.find(volunteerId);
    if (!row || row.status === "withdrawn") throw new Error("no profile");
    const identity = await platform.envelope.open(personId, "identity", row.sealedIdentity, identitySchema());
    expect(identity.birthDatesBefore).toMatchObject([
      { birthDate: registration.birthDate, confirmedBy: personOf(platform.ids, "lead").personId },
    ]);
  });

  it("is taken back by asking for the present one, and never one that nobody has", async () => {
    await register("back");
    await change("back", { birthDate: young });
    expect(
      (await change("back", { birthDate: registration.birthDate })).body.birthDateWanted,
    ).toBeUndefined();
    expect((await change("back", { birthDate: "2999-01-01" })).status).toBe(400);
  });

  it("needs a guardian where it makes a minor, and is confirmed by nobody about themselves", async () => {
    await register("alone");
    await change("alone", { birthDate: young });
    expect((await confirm("lead", "alone", young)).body.code).toBe("guardian-required");
    await register("lead");
    await change("lead", { birthDate: "1980-01-01" });
    expect((await confirm("lead", "lead", "1980-01-01")).body.code).toBe("about-oneself");
  });
});

it("leaving and registering again changes no birth date", async () => {
  await register("again", { birthDate: young, guardian });
  await leave("again");
  const older = await register("again");
  expect([older.status, older.body.errors[0].code]).toEqual([400, "birth-date-differs"]);
  expect((await register("again", { birthDate: young, guardian })).status).toBe(201);
  await change("again", { birthDate: registration.birthDate });
  expect((await confirm("lead", "again", registration.birthDate)).status).toBe(204);
  await leave("again");
  expect((await register("again")).status).toBe(201);
});
