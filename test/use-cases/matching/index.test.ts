import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import { beforeAll, describe, expect, it } from "vitest";
import { tableName } from "#shared/db/table.ts";
import { tokenOf } from "#test/support/call-api.ts";
import { createMatchingWorld, home, next } from "#test/support/matching-service.ts";

let world: Awaited<ReturnType<typeof createMatchingWorld>>;
const worker = tokenOf("worker");

beforeAll(async () => {
  world = await createMatchingWorld();
  await world.grant("worker", { role: "social_worker", divisions: [home, next] });
});

const listed = async (
  needId: string,
): Promise<{ volunteerId: string; reasons: { factor: string; value: number }[] }[]> =>
  (
    await world.call("GET /v1/needs/{needId}/matches", {
      token: worker,
      params: { needId },
      query: { limit: "100" },
    })
  ).body.items;
const isListed = async (needId: string, volunteerId: string) =>
  (await listed(needId)).some((item) => item.volunteerId === volunteerId);
const gates = async (needId: string, volunteerId: string) =>
  (
    await world.call("GET /v1/needs/{needId}/matches/{volunteerId}", {
      token: worker,
      params: { needId, volunteerId },
    })
  ).body.failedGates;
const rows = async (table = "matching") =>
  (
    await world.platform.documents.send(
      new ScanCommand({ TableName: tableName(world.platform.stage, table) }),
    )
  ).Items ?? [];

describe("the index of volunteers", () => {
  it("follows a change, drops an older one that comes late, and is not moved by one that comes twice", async () => {
    const needId = await world.openNeed();
    const volunteerId = await world.register("mover");
    expect(await isListed(needId, volunteerId)).toBe(true);
    const changed = world.profile({ skills: ["cleaning"], division: next });
    await world.deliver("volunteers.VolunteerChanged", volunteerId, 3, changed);
    expect(await isListed(needId, volunteerId)).toBe(false);
    await world.deliver("volunteers.VolunteerChanged", volunteerId, 2, world.profile());
    await world.deliver("volunteers.VolunteerRegistered", volunteerId, 1, world.profile());
    expect(await isListed(needId, volunteerId)).toBe(false);
    const postings = (await rows()).filter(({ sk }) => sk === volunteerId).map(({ pk }) => pk);
    expect(postings.toSorted()).toEqual([`POSTING#${next}#*`, `POSTING#${next}#cleaning`]);
  });

  it("forgets who withdrew, and no late event brings them back", async () => {
    const needId = await world.openNeed();
    const volunteerId = await world.register("leaver");
    await world.deliver("volunteers.VolunteerWithdrawn", volunteerId, 3, {});
    await world.deliver("volunteers.VolunteerChanged", volunteerId, 2, world.profile());
    expect(await isListed(needId, volunteerId)).toBe(false);
    const left = (await rows()).filter((row) => row.volunteerId === volunteerId || row.sk === volunteerId);
    expect(left).toHaveLength(1);
    expect(left[0]).not.toHaveProperty("profile");
    await world.deliver("volunteers.VolunteerRegistered", volunteerId, 4, world.profile());
    expect(await isListed(needId, volunteerId)).toBe(true);
  });

  it("takes signups that arrive before the profile they belong to", async () => {
    const needId = await world.openNeed();
    const volunteerId = world.ids.fresh("volunteer");
    await world.signUp(needId, volunteerId);
    await world.deliver("volunteers.VolunteerRegistered", volunteerId, 1, world.profile());
    expect(await gates(needId, volunteerId)).toEqual(["already-signed-up"]);
  });
});

describe("the index of needs", () => {
  it("drops an older version, and counts answers that came before the need itself", async () => {
    const needId = world.ids.fresh("need");
    const volunteerId = await world.register("early");
    await world.signUp(needId, volunteerId);
    await world.deliver("needs.NeedChanged", needId, 2, world.need({ title: "新" }));
    await world.deliver("needs.NeedOpened", needId, 1, world.need({ title: "旧" }));
    const row = (await rows()).find(({ pk, sk }) => pk === `NEED#${needId}` && sk === "NEED");
    expect(row).toMatchObject({ version: 2, answered: 1, need: { title: "新" } });
  });

  it.each(["open", "closed", "cancelled"])(
    "keeps no word of a title that was redacted, and neither do lists, in the state %s",
    async (status) => {
      const needId = await world.openNeed({ title: "看望刘大爷" });
      const copies = async () => {
        const tables = await Promise.all([rows(), rows("lists")]);
        return JSON.stringify(tables.flat().filter(({ pk }) => pk === `NEED#${needId}`));
      };
      expect(await copies()).toContain("刘大爷");
      await world.deliver("needs.NeedRedacted", needId, 2, world.need({ title: "看望老人", status }));
      expect(await copies()).not.toContain("刘大爷");
      expect((await copies()).match(/看望老人/g)).toHaveLength(2);
    },
  );

  it("matches nobody to a need that was cancelled", async () => {
    const needId = await world.openNeed();
    await world.deliver("needs.NeedCancelled", needId, 2, world.need({ status: "cancelled" }));
    expect(await listed(needId)).toEqual([]);
  });
});

describe("signups", () => {
  it("count once however often their event comes, and not after they were withdrawn", async () => {
    const needId = await world.openNeed();
    const volunteerId = await world.register("repeated");
    const signupId = await world.signUp(needId, volunteerId);
    const answered = async () =>
      (await rows()).find(({ pk, sk }) => pk === `NEED#${needId}` && sk === "NEED")?.answered;
    await world.deliver("needs.SignupConfirmed", signupId, 1, world.signup(needId, volunteerId, "confirmed"));
    expect(await answered()).toBe(1);
    expect(await gates(needId, volunteerId)).toEqual(["already-signed-up"]);
    await world.deliver("needs.SignupWithdrawn", signupId, 2, world.signup(needId, volunteerId, "withdrawn"));
    await world.deliver("needs.SignupConfirmed", signupId, 1, world.signup(needId, volunteerId, "confirmed"));
    expect(await answered()).toBe(0);
    expect(await isListed(needId, volunteerId)).toBe(true);
  });

  it("clash with another need at the same time, and weigh once attendance is recorded", async () => {
    const [one, other] = [await world.openNeed(), await world.openNeed()];
    const volunteerId = await world.register("busy");
    const signupId = await world.signUp(one, volunteerId);
    expect(await gates(other, volunteerId)).toEqual(["clash"]);
    world.clock.set("2026-03-08T00:00:00.000Z");
    await world.deliver("needs.AttendanceRecorded", signupId, 2, world.signup(one, volunteerId, "attended"));
    const shifts = [
      { shiftId: world.shiftId, from: "2026-03-14T01:00:00.000Z", to: "2026-03-14T03:00:00.000Z" },
    ];
    await world.deliver("needs.NeedChanged", one, 2, world.need({ shifts }));
    const item = (await listed(one)).find((match) => match.volunteerId === volunteerId);
    const value = (factor: string) => item?.reasons.find((reason) => reason.factor === factor)?.value;
    expect(value("continuity")).toBe(1);
    expect(value("reliability")).toBe(0.8333);
    world.clock.set("2026-03-02T01:00:00.000Z");
  });

  it("are counted exactly when many come at once", async () => {
    const needId = await world.openNeed();
    const volunteerIds = Array.from({ length: 20 }, () => world.ids.fresh("volunteer"));
    await Promise.all(volunteerIds.map((volunteerId) => world.signUp(needId, volunteerId)));
    const row = (await rows()).find(({ pk, sk }) => pk === `NEED#${needId}` && sk === "NEED");
    expect(row?.answered).toBe(20);
  });
});
