import { beforeAll, describe, expect, it } from "vitest";
import { toVolunteerEvents } from "#services/volunteers/events.ts";
import { composeVolunteers } from "#services/volunteers/main.ts";
import { manifest } from "#services/volunteers/manifest.ts";
import { duplicateKey, duplicateNoteKey, taskOf } from "#services/volunteers/profiles/keys.ts";
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
const division = registration.home.division;

beforeAll(async () => {
  ({ platform } = await createTestPlatform([manifest.table, { name: "network" }]));
  await putCounties(platform);
  call = caller(composeVolunteers(platform).api);
  const lead = (divisions: string[]) => [{ role: "station_lead" as const, county: "430422", divisions }];
  await grantRoles(platform, "lead", lead([division]));
  await grantRoles(platform, "lead-elsewhere", lead(["430422104"]));
});

const idOf = (subject: string) => personOf(platform.ids, subject).volunteerId;
const register = (subject: string, more: object) =>
  call("POST /v1/volunteers", { token: tokenOf(subject), body: { ...registration, ...more } });
const change = (subject: string, body: object) =>
  call("PATCH /v1/volunteers/me", { token: tokenOf(subject), body });
const me = async (subject: string) => (await call("GET /v1/volunteers/me", { token: tokenOf(subject) })).body;
const leave = (subject: string) => call("DELETE /v1/volunteers/me", { token: tokenOf(subject) });
const list = async (who: string, query: object = {}) =>
  (await call("GET /v1/volunteers/duplicates", { token: tokenOf(who), query: { division, ...query } })).body
    .items as { later: { volunteerId: string }; earlier: { volunteerId: string } }[];
/** The questions about a person. */
const about = async (subject: string, query: object = {}, who = "lead") =>
  (await list(who, query)).filter(({ later, earlier }) =>
    [later.volunteerId, earlier.volunteerId].includes(idOf(subject)),
  );
const answer = (subject: string, other: string, say: string, who = "lead") =>
  call("PUT /v1/volunteers/{volunteerId}/duplicates/{otherId}", {
    token: tokenOf(who),
    params: { volunteerId: idOf(subject), otherId: idOf(other) },
    body: { answer: say },
  });
const cardStatus = async (subject: string) =>
  (
    await get(
      platform.documents,
      tableName(platform.stage, "volunteers"),
      gateCardKey(idOf(subject)),
      gateCardSchema(),
      true,
    )
  )?.status;

let phones = 0;
/** Registers two with a phone of their own, the second with other answers. */
const two = async (name: string, more: object) => {
  phones += 1;
  const phone = `+86139${String(10_000_000 + phones)}`;
  await register(name, { phone });
  await register(`${name}-2`, { phone, ...more });
  return `${name}-2`;
};

describe("somebody who may have registered twice", () => {
  it.each([
    ["same name and date", {}, [true, true]],
    ["the name written otherwise", { name: "周 小明", birthDate: "1985-01-01" }, [false, true]],
    ["the same birth date", { name: "周晓明" }, [true, false]],
  ])("is shown to the lead of the later profile's home: %s", async (why, more, same) => {
    const later = await two(why, { name: registration.name, ...more });
    const [item] = await about(why);
    const person = { birthYear: expect.any(Number), status: "active", checks: 0 };
    expect(item).toMatchObject({
      later: { ...person, volunteerId: idOf(later) },
      earlier: { ...person, volunteerId: idOf(why), maskedName: expect.stringContaining("*") },
      sameBirthDate: same[0],
      sameName: same[1],
      answer: null,
    });
    expect(JSON.stringify(item)).not.toContain(registration.name);
    expect(await about(why, {}, "lead-elsewhere")).toEqual([]);
  });

  it("is not asked about where a family shares a phone, or the phones differ", async () => {
    await two("family", { name: "王奶奶", birthDate: "1950-02-03" });
    expect(await about("family")).toEqual([]);
    await register("other-phone", { phone: "+8613911112222" });
    expect(await about("other-phone")).toEqual([]);
    await change("family", { name: "王 奶奶" });
    expect(await about("family")).toHaveLength(1);
  });
});

it("its lead hears of the question once, and of a birth date that is asked for", () => {
  const duplicate = {
    ...duplicateKey("vol_2", "vol_1"),
    ...taskOf("DUPLICATES", division, "x"),
    ...{ volunteerId: "vol_2", otherId: "vol_1", division, sameBirthDate: true, sameName: false },
    ...{ version: 1, change: { by: "per_1", at: "2026-03-02T01:00:00.000Z", correlationId: "c" } },
  };
  expect(toVolunteerEvents({ new: duplicate })).toEqual([
    { name: "volunteers.DuplicateFound", subject: "vol_2 vol_1", version: 1, data: { division } },
  ]);
  expect(toVolunteerEvents({ old: duplicate, new: { ...duplicate, version: 2 } })).toEqual([]);
  expect(toVolunteerEvents({ new: duplicateNoteKey("vol_1", "vol_2") })).toEqual([]);
});

describe("the lead's answer", () => {
  it("that it is one person pauses the profile that is named, and keeps it paused; its gate fails", async () => {
    const later = await two("same", {});
    expect((await answer(later, "same", "same-person", "lead-elsewhere")).status).toBe(404);
    expect((await answer(later, "family", "same-person")).status).toBe(404);
    expect((await answer(later, "same", "same-person")).status).toBe(204);
    expect(await me(later)).toMatchObject({ status: "paused", registeredTwice: true });
    expect([await cardStatus(later), await cardStatus("same")]).toEqual(["paused", "active"]);
    expect((await change(later, { paused: false })).body.code).toBe("registered-twice");
    expect((await change(later, { vehicle: true })).status).toBe(200);
    expect([await about("same"), await about("same", { answered: "true" })]).toMatchObject([
      [],
      [{ answer: "same-person" }],
    ]);
  });

  it("that they are two people is kept, also after they change, and takes the other answer back", async () => {
    const later = await two("twins", { name: "王晓红" });
    await answer(later, "twins", "same-person");
    expect((await answer(later, "twins", "two-people")).status).toBe(204);
    expect(await me(later)).toMatchObject({ status: "active", registeredTwice: false });
    await change(later, { vehicle: true });
    expect(await about("twins")).toEqual([]);
    expect(await about("twins", { answered: "true" })).toMatchObject([{ answer: "two-people" }]);
  });

  it("is asked for once more where who was told to leave registers again, and void once the other profile left", async () => {
    const later = await two("again", {});
    await answer(later, "again", "same-person");
    await leave(later);
    expect(await about("again", { answered: "true" })).toEqual([]);
    expect((await me("again")).status).toBe("active");
    await register(later, { phone: (await me("again")).phone });
    expect(await about("again")).toHaveLength(1);
    await answer(later, "again", "same-person");
    await leave("again");
    expect((await change(later, { paused: false })).body).toMatchObject({
      status: "active",
      registeredTwice: false,
    });
  });

  it("is not given about oneself", async () => {
    phones += 1;
    const phone = `+86139${String(10_000_000 + phones)}`;
    await register("someone", { phone });
    await register("lead", { phone });
    expect((await answer("lead", "someone", "two-people")).body.code).toBe("about-oneself");
  });
});
