import { PutCommand, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { table as donationsTable } from "#services/donations/table.ts";
import { composeVolunteers } from "#services/volunteers/main.ts";
import { manifest } from "#services/volunteers/manifest.ts";
import { tableName } from "#shared/db/table.ts";
import type { Service } from "#shared/lambda/service.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { giftsKey } from "#shared/published/cards/gifts.ts";
import { caller, personOf, tokenOf } from "#test/support/call-api.ts";
import { grantRoles, putCounties } from "#test/support/network-cards.ts";
import { registration } from "#test/support/registration.ts";
import { createTestPlatform, type TestClock } from "#test/support/test-platform.ts";
import { wholeRun } from "#test/support/whole-run.ts";

let platform: Platform;
let clock: TestClock;
let logged: { event: string; fields: unknown }[];
let service: Service;
let call: ReturnType<typeof caller>;
const removed: string[] = [];
let fails = 0;

beforeAll(async () => {
  const tables = [manifest.table, { name: "network" }, donationsTable];
  ({ platform, clock, logged } = await createTestPlatform(tables));
  await putCounties(platform);
  service = composeVolunteers(platform, {
    remove: async (subject) => {
      if (fails-- > 0) throw new Error("away");
      removed.push(subject);
    },
  });
  call = caller(service.api);
});
beforeEach(() => {
  removed.length = 0;
  fails = 0;
});

const sweep = () => service.schedules?.removeSignIns?.(wholeRun());
const hours = (count: number) => clock.advanceMinutes(count * 60);
const register = (subject: string) =>
  call("POST /v1/volunteers", {
    token: tokenOf(subject),
    body: { ...registration, phone: "+8613900000000" },
  });
const withdraw = async (subject: string) => {
  await register(subject);
  expect((await call("DELETE /v1/volunteers/me", { token: tokenOf(subject) })).status).toBe(204);
};
const personId = (subject: string) => personOf(platform.ids, subject).personId;
const departures = async () => {
  const { Items = [] } = await platform.documents.send(
    new ScanCommand({ TableName: tableName(platform.stage, manifest.table.name) }),
  );
  return Items.filter(({ sk }) => sk === "DEPARTURE");
};

describe("whoever withdraws for good", () => {
  it("loses the sign-in a day later, once; until then no table says in the open what the provider calls them", async () => {
    await withdraw("cognito-subject-1");
    expect(JSON.stringify(await departures())).not.toContain("cognito-subject-1");
    hours(23);
    await sweep();
    expect(removed).toEqual([]);
    hours(1);
    await sweep();
    await sweep();
    expect(removed).toEqual(["cognito-subject-1"]);
    expect(await departures()).toEqual([]);
  });

  it("keeps it where the provider is away, until a later try succeeds", async () => {
    await withdraw("tried-again");
    hours(24);
    fails = 1;
    await sweep();
    expect(removed).toEqual([]);
    expect(logged.find(({ event }) => event === "sign-in-not-removed")).toBeDefined();
    clock.advanceMinutes(2);
    await sweep();
    expect(removed).toEqual(["tried-again"]);
  });

  it("keeps it for a role that has not ended", async () => {
    await grantRoles(platform, "lead", [
      { role: "station_lead", county: "430422", divisions: ["430422103"] },
    ]);
    const until = { county: "430422", until: "2026-03-01" };
    await grantRoles(platform, "former-lead", [{ role: "supervisor", ...until }]);
    await withdraw("lead");
    await withdraw("former-lead");
    hours(24);
    await sweep();
    expect(removed).toEqual(["former-lead"]);
    expect(await departures()).toEqual([]);
  });

  it("keeps it for gifts given while signed in", async () => {
    await platform.documents.send(
      new PutCommand({
        TableName: tableName(platform.stage, donationsTable.name),
        Item: { pk: "DONATION#1", sk: "DONATION", donorKey: giftsKey(personId("giver")), listedAt: "2026" },
      }),
    );
    await withdraw("giver");
    hours(24);
    await sweep();
    expect(removed).toEqual([]);
    expect(await departures()).toEqual([]);
  });

  it("keeps it where they register again within the day; withdrawing anew begins a new day", async () => {
    await withdraw("undecided");
    hours(12);
    await register("undecided");
    hours(13);
    await sweep();
    expect(removed).toEqual([]);
    await withdraw("undecided");
    hours(12);
    await withdraw("undecided");
    hours(13);
    await sweep();
    expect(removed).toEqual([]);
    hours(12);
    await sweep();
    expect(removed).toEqual(["undecided"]);
  });
});
