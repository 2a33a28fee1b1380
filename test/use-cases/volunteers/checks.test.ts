import { GetCommand, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { beforeAll, describe, expect, it } from "vitest";
import { composeVolunteers } from "#services/volunteers/main.ts";
import { manifest } from "#services/volunteers/manifest.ts";
import { profileKey } from "#services/volunteers/profiles/keys.ts";
import { tableName } from "#shared/db/table.ts";
import type { Service } from "#shared/lambda/service.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { caller, personOf, tokenOf } from "#test/support/call-api.ts";
import { grantRoles, putCounties } from "#test/support/network-cards.ts";
import { registration } from "#test/support/registration.ts";
import { createTestPlatform, type TestClock } from "#test/support/test-platform.ts";
import { wholeRun } from "#test/support/whole-run.ts";

let platform: Platform;
let clock: TestClock;
let service: Service;
let call: ReturnType<typeof caller>;
const county = "430422";
const here = ["430422103"];
beforeAll(async () => {
  ({ platform, clock } = await createTestPlatform([manifest.table, { name: "network" }]));
  await putCounties(platform);
  service = composeVolunteers(platform);
  call = caller(service.api);
  await grantRoles(platform, "lead", [{ role: "station_lead", county, divisions: here }]);
  await grantRoles(platform, "lead-elsewhere", [{ role: "station_lead", county, divisions: ["430422104"] }]);
  await grantRoles(platform, "worker-elsewhere", [
    { role: "social_worker", county, divisions: ["430422104"] },
  ]);
  await grantRoles(platform, "worker-other-county", [{ role: "social_worker", county: "430103" }]);
  await grantRoles(platform, "manager", [
    { role: "ngo_manager", county, divisions: here, operatorId: "opr" },
  ]);
  await grantRoles(platform, "manager-elsewhere", [
    { role: "ngo_manager", county, divisions: ["430422104"], operatorId: "opr" },
  ]);
  await grantRoles(platform, "county", [{ role: "county_admin", county }]);
});

const volunteer = async (subject: string) => {
  await call("POST /v1/volunteers", { token: tokenOf(subject), body: registration });
  return personOf(platform.ids, subject).volunteerId;
};
const record = (
  who: string,
  volunteerId: string,
  kind: string,
  body: object = { validUntil: "2026-12-31" },
) =>
  call("PUT /v1/volunteers/{volunteerId}/checks/{kind}", {
    token: tokenOf(who),
    params: { volunteerId, kind },
    body,
  });
const list = (who: string, volunteerId: string) =>
  call("GET /v1/volunteers/{volunteerId}/checks", { token: tokenOf(who), params: { volunteerId } });

describe("recording a check", () => {
  it("shows in the volunteer's profile with the day until which it holds", async () => {
    const volunteerId = await volunteer("checked");
    const { status, body } = await record("lead", volunteerId, "child-protection");
    expect(status).toBe(200);
    expect(body).toEqual({
      kind: "child-protection",
      valid: true,
      validUntil: "2026-12-31",
      recordedAt: "2026-03-02T01:00:00.000Z",
    });
    const me = await call("GET /v1/volunteers/me", { token: tokenOf("checked") });
    expect(me.body).toMatchObject({
      version: 2,
      checks: [{ kind: "child-protection", validUntil: "2026-12-31" }],
    });
  });

  it("replaces the earlier one of its kind, and keeps the other kinds", async () => {
    const volunteerId = await volunteer("renewed");
    await record("lead", volunteerId, "insurance");
    await record("lead", volunteerId, "identity");
    await record("lead", volunteerId, "insurance", { validUntil: "2027-06-30" });
    const { body } = await list("lead", volunteerId);
    expect(body.items.map(({ kind, validUntil }: Record<string, string>) => [kind, validUntil])).toEqual([
      ["identity", "2026-12-31"],
      ["insurance", "2027-06-30"],
    ]);
  });

  it("loses none of five recorded at once", async () => {
    const volunteerId = await volunteer("busy");
    const kinds = ["identity", "insurance", "child-protection", "receipt-rules", "policy-training"];
    const answers = await Promise.all(kinds.map((kind) => record("lead", volunteerId, kind)));
    expect(answers.map(({ status }) => status)).toEqual(kinds.map(() => 200));
    const { body } = await list("lead", volunteerId);
    expect(body.items.map(({ kind }: { kind: string }) => kind).sort()).toEqual(kinds.sort());
  });

  it.each(["background-check", "nursing"])("asks for a valid identity before %s", async (kind) => {
    const volunteerId = await volunteer(`unknown-${kind}`);
    expect((await record("lead", volunteerId, kind)).body.code).toBe("identity-required");
    await record("lead", volunteerId, "identity", { validUntil: "2026-03-01" });
    expect((await record("lead", volunteerId, kind)).body.code).toBe("identity-required");
    await record("lead", volunteerId, "identity", { validUntil: "2026-03-02" });
    expect((await record("lead", volunteerId, kind)).status).toBe(200);
  });

  it("ends one by a day that has passed, also where the identity has lapsed", async () => {
    const volunteerId = await volunteer("ended");
    const { status, body } = await record("lead", volunteerId, "background-check", {
      validUntil: "2026-03-01",
    });
    expect(status).toBe(200);
    expect(body.valid).toBe(false);
  });

  it("lets a background check hold for a year at most", async () => {
    const volunteerId = await volunteer("yearly");
    await record("lead", volunteerId, "identity", { validUntil: "2036-01-01" });
    const { body } = await record("lead", volunteerId, "background-check", { validUntil: "2030-01-01" });
    expect(body.validUntil).toBe("2027-03-02");
  });

  it("is never about oneself, and for a volunteer at home elsewhere there is nothing", async () => {
    const oneself = await volunteer("lead");
    expect((await record("lead", oneself, "insurance")).body.code).toBe("about-oneself");
    const volunteerId = await volunteer("foreign");
    expect((await record("lead-elsewhere", volunteerId, "insurance")).status).toBe(404);
    expect((await record("lead", platform.ids.fresh("volunteer"), "insurance")).status).toBe(404);
    for (const who of ["worker-elsewhere", "manager", "county", "foreign"])
      expect((await record(who, volunteerId, "insurance")).status).toBe(403);
  });

  it("refuses an unknown kind with near names, and a check without an expiry", async () => {
    const volunteerId = await volunteer("named");
    const odd = await record("lead", volunteerId, "insurence");
    expect(odd.body.errors[0]).toMatchObject({ pointer: "path/kind", suggestions: ["insurance"] });
    expect((await record("lead", volunteerId, "insurance", {})).body.errors[0].pointer).toBe("/validUntil");
  });

  it("keeps the reference of the paper sealed, and shows it to the lead again", async () => {
    const volunteerId = await volunteer("papers");
    const reference = "湘民志字第430422号";
    await record("lead", volunteerId, "identity", { validUntil: "2026-12-31", reference });
    const { Items } = await platform.documents.send(
      new ScanCommand({ TableName: tableName(platform.stage, "volunteers") }),
    );
    expect(JSON.stringify(Items)).not.toContain("430422号");
    expect((await list("lead", volunteerId)).body.items[0]).toMatchObject({ kind: "identity", reference });
  });
});

describe("the volunteer hears of a check", () => {
  const TableName = () => tableName(platform.stage, manifest.table.name);
  const stored = async (volunteerId: string) =>
    (await platform.documents.send(new GetCommand({ TableName: TableName(), Key: profileKey(volunteerId) })))
      .Item;

  it("that was recorded, and that was ended; of a past day where nothing held they hear nothing", async () => {
    const volunteerId = await volunteer("told");
    let old = await stored(volunteerId);
    const saidAfter = async (kind: string, validUntil: string) => {
      await record("lead", volunteerId, kind, { validUntil });
      const image = await stored(volunteerId);
      const events = service.toEvents?.({ old, new: image }) ?? [];
      old = image;
      return events
        .filter(({ name }) => name.startsWith("volunteers.Check"))
        .map(({ name, data }) => [name, data]);
    };
    const to = { personId: personOf(platform.ids, "told").personId, division: "430422103" };
    const insurance = (validUntil: string) => ({ ...to, checks: [{ kind: "insurance", validUntil }] });
    expect(await saidAfter("insurance", "2026-12-31")).toEqual([
      ["volunteers.CheckRecorded", insurance("2026-12-31")],
    ]);
    expect(await saidAfter("insurance", "2026-03-01")).toEqual([
      ["volunteers.CheckEnded", insurance("2026-03-01")],
    ]);
    expect(await saidAfter("receipt-rules", "2026-03-01")).toEqual([]);
  });
});

describe("reading checks", () => {
  it("names the person to the lead who records them, which is logged, and masks the name to others", async () => {
    const volunteerId = await volunteer("seen");
    const { name, phone } = registration;
    expect((await list("lead", volunteerId)).body.person).toEqual({ name, phoneEnd: phone.slice(-4) });
    expect((await list("county", volunteerId)).body.person).toEqual({ maskedName: `${name.slice(0, 1)}**` });
    await list("lead", volunteerId);
    const looks = await call("GET /v1/volunteers/me/looks", { token: tokenOf("seen") });
    expect(looks.body.items).toEqual([
      { day: "2026-03-02", role: "station_lead", division: "430422103", shown: "name" },
    ]);
  });

  it("shows other staff whether they hold and nothing else, as of today", async () => {
    const volunteerId = await volunteer("read");
    await record("lead", volunteerId, "insurance", { validUntil: "2026-03-02", reference: "P-1" });
    for (const who of ["worker-elsewhere", "manager", "county"]) {
      const { status, body } = await list(who, volunteerId);
      expect(status).toBe(200);
      expect(body.items).toEqual([{ kind: "insurance", valid: true }]);
    }
    clock.set("2026-03-02T16:00:00.000Z");
    expect((await list("county", volunteerId)).body.items).toEqual([{ kind: "insurance", valid: false }]);
    clock.set("2026-03-02T01:00:00.000Z");
  });

  it("is 404 outside one's place and 403 without a staff role", async () => {
    const volunteerId = await volunteer("private");
    for (const who of ["lead-elsewhere", "manager-elsewhere", "worker-other-county"])
      expect((await list(who, volunteerId)).status).toBe(404);
    expect((await list("private", volunteerId)).status).toBe(403);
  });
});

describe("a check that ends", () => {
  const kept = async (volunteerId: string) => {
    const TableName = tableName(platform.stage, manifest.table.name);
    const { Item } = await platform.documents.send(
      new GetCommand({ TableName, Key: profileKey(volunteerId) }),
    );
    return Item;
  };
  const sweep = () => service.schedules?.sweepEndingChecks?.(wholeRun());

  it("is said thirty and seven days before, once each, in a change of its own; renewed it begins anew", async () => {
    const volunteerId = await volunteer("ending");
    await record("lead", volunteerId, "insurance", { validUntil: "2026-05-31" });
    const sweepAt = async (at: string) => {
      clock.set(at);
      await sweep();
      await sweep();
      return kept(volunteerId);
    };
    const before = await sweepAt("2026-05-01T00:59:00.000Z");
    expect(before?.version).toBe(2);
    const first = await sweepAt("2026-05-01T01:00:00.000Z");
    expect(first).toMatchObject({ version: 3, dueAt: "2026-05-24T01:00:00.000Z" });
    expect(service.toEvents?.({ old: before, new: first })).toMatchObject([
      { name: "volunteers.VolunteerChanged" },
      {
        name: "volunteers.ChecksEnding",
        subject: volunteerId,
        version: 3,
        data: {
          personId: personOf(platform.ids, "ending").personId,
          division: "430422103",
          checks: [{ kind: "insurance", validUntil: "2026-05-31" }],
        },
      },
    ]);
    await record("lead", volunteerId, "insurance", { validUntil: "2026-12-31" });
    expect(await sweepAt("2026-05-24T01:00:00.000Z")).toMatchObject({
      version: 4,
      dueAt: "2026-12-01T01:00:00.000Z",
    });
    await record("lead", volunteerId, "insurance", { validUntil: "2026-05-23" });
    expect(await kept(volunteerId)).not.toHaveProperty("due");
    clock.set("2026-03-02T01:00:00.000Z");
  });

  it("is nobody's any more once its volunteer has withdrawn", async () => {
    const volunteerId = await volunteer("leaving");
    await record("lead", volunteerId, "insurance", { validUntil: "2026-05-31" });
    await call("DELETE /v1/volunteers/me", { token: tokenOf("leaving") });
    expect(await kept(volunteerId)).not.toHaveProperty("due");
  });
});

describe("a training that somebody attended", () => {
  const event = (volunteerId: string, version: number, status: string, more: object = {}) => ({
    eventId: `attendance-${version}`,
    name: "needs.AttendanceRecorded",
    at: clock().toISOString(),
    subject: "sgn_01h2xcejqtf2nbrexx3vqjhp42",
    version,
    correlationId: "c",
    data: {
      needId: "need_1",
      division: "430422103",
      positionId: "pos_1",
      volunteerId,
      personId: "per_1",
      changed: ["shf_1"],
      shifts: [
        { shiftId: "shf_1", from: "2026-03-01T01:00:00.000Z", to: "2026-03-01T03:00:00.000Z", status },
      ],
      minutes: status === "attended" ? 120 : 0,
      training: { code: "lifting-safety", recordedBy: "per_worker" },
      ...more,
    },
  });
  const hear = async (...events: ReturnType<typeof event>[]) => {
    for (const each of events) await service.consumers?.onAttendanceRecorded?.(each);
  };
  const lifting = async (volunteerId: string) =>
    (await list("lead", volunteerId)).body.items.find(
      ({ kind }: { kind: string }) => kind === "lifting-safety",
    );

  it("is a check of theirs, however often and in whatever order its events come", async () => {
    const volunteerId = await volunteer("attends");
    await hear(event(volunteerId, 4, "attended"), event(volunteerId, 4, "attended"));
    expect(await lifting(volunteerId)).toMatchObject({ valid: true });
    await hear(event(volunteerId, 5, "absent"), event(volunteerId, 4, "attended"));
    expect(await lifting(volunteerId)).toMatchObject({ valid: false });
    // The correction arrives first.
    const corrected = await volunteer("corrected-first");
    const subject = "sgn_01h2xcejqtf2nbrexx3vqjhp45";
    await hear(
      { ...event(corrected, 9, "absent"), subject },
      { ...event(corrected, 8, "attended"), subject },
    );
    expect(await lifting(corrected)).toBeUndefined();
    const other = await volunteer("attends-late");
    await hear(event(other, 7, "attended", { training: undefined }));
    await hear({ ...event(other, 7, "attended"), subject: "sgn_01h2xcejqtf2nbrexx3vqjhp43" });
    expect(await lifting(other)).toMatchObject({ valid: true });
  });

  it("is nobody's who was not there, or is not registered", async () => {
    const volunteerId = await volunteer("absent");
    const subject = "sgn_01h2xcejqtf2nbrexx3vqjhp44";
    await hear({ ...event(volunteerId, 2, "absent"), subject });
    await hear({ ...event(personOf(platform.ids, "nobody").volunteerId, 3, "attended"), subject });
    expect(await lifting(volunteerId)).toBeUndefined();
  });
});
