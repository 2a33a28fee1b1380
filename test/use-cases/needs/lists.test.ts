import { beforeAll, describe, expect, it } from "vitest";
import { createNeedsWorld, type NeedsWorld, saturdays, someNeed } from "#test/support/needs.ts";

let world: NeedsWorld;
const listed = { kind: "policy-help", positions: [{ skills: ["form-help"], headcount: 1 }] };
beforeAll(async () => {
  world = await createNeedsWorld();
});
const list = async (query: Record<string, string> = {}, token?: string) =>
  (await world.call("GET /v1/needs", { query, ...(token ? { token } : {}) })).body;
const titles = async (query: Record<string, string> = {}, token?: string) =>
  (await list(query, token)).items.map(({ title }: { title: string }) => title).sort();

describe("the list of needs", () => {
  it("shows open public needs to everybody, and drafts and the rest to the station's staff", async () => {
    await world.openNeed({ ...listed, title: "open" });
    await world.openNeed({ title: "by link" });
    await world.call("POST /v1/needs", {
      token: world.worker,
      body: someNeed({ ...listed, title: "draft" }),
    });
    expect(await titles({ division: "430422103" })).toEqual(["open"]);
    expect(await titles()).toEqual(["open"]);
    expect(await titles({ division: "430422" }, world.stranger)).toEqual(["open"]);
    expect(await titles({ division: "430422" }, world.colleague)).toEqual(["by link", "draft", "open"]);
    expect(await titles({ division: "430422104" })).toEqual([]);
  });

  it("finds by skill, kind and time", async () => {
    await world.openNeed({ ...listed, title: "series", windows: saturdays(8) });
    expect(await titles({ skill: "form-help", kind: "policy-help", from: "2026-04-01" })).toEqual(["series"]);
    expect(await titles({ from: "2026-03-08", to: "2026-03-13" })).toEqual([]);
    expect(await titles({ from: "2026-03-08", to: "2026-03-14" })).toEqual(["series"]);
    expect(await titles({ skill: "tutoring" })).toEqual([]);
    expect(await titles({ to: "9999-12-31" })).toContain("series");
    expect((await list({ division: "430422109" })).errors[0].pointer).toBe("query/division");
    expect((await list({ division: "999999" })).errors[0].pointer).toBe("query/division");
    const [item] = (await list({ from: "2026-03-08", to: "2026-03-21" })).items;
    expect(item).toMatchObject({
      shifts: 2,
      from: "2026-03-14T09:00:00+08:00",
      to: "2026-03-21T11:00:00+08:00",
    });
  });

  it("says how many places are still to be had on the shifts asked for", async () => {
    const positions = [
      { skills: ["form-help"], headcount: 2 },
      { skills: [], headcount: 1 },
    ];
    const more = { kind: "policy-help", division: "430422103", title: "two positions" };
    const need = await world.openNeed({ ...more, positions, windows: saturdays(3) });
    const free = async (query: Record<string, string> = {}) => {
      const { items } = await list({ division: "430422103", ...query });
      return items.find(({ needId }: { needId: string }) => needId === need.needId)?.free;
    };
    expect([await free(), await free({ to: "2026-03-13" })]).toEqual([9, 3]);
    const helper = await world.volunteer("form helper", {
      skills: ["form-help"],
      checks: [{ kind: "policy-training", validUntil: "2027-01-01" }],
    });
    expect((await need.signUp(helper, { shifts: [need.shifts[0]?.shiftId] })).body).toMatchObject({
      status: "confirmed",
    });
    expect([await free(), await free({ to: "2026-03-13" })]).toEqual([8, 2]);
    world.clock.advanceMinutes(6 * 24 * 60);
    expect(await free({ from: "2026-03-01" })).toBe(6);
  });

  it("goes on by its cursor through every need once, and takes no other list's", async () => {
    const own = await createNeedsWorld();
    const made = await Promise.all(
      Array.from({ length: 60 }, (_, at) =>
        own.openNeed({ ...listed, title: `need ${at}`, windows: saturdays(1 + (at % 7)) }),
      ),
    );
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const query: Record<string, string> = cursor ? { cursor } : {};
      const { body } = await own.call("GET /v1/needs", { query });
      seen.push(...body.items.map(({ needId }: { needId: string }) => needId));
      cursor = body.nextCursor;
      if (cursor) {
        const elsewhere = await own.call("GET /v1/needs", { query: { cursor, division: "430422" } });
        expect(elsewhere.body.errors[0].pointer).toBe("query/cursor");
      }
    } while (cursor);
    expect(seen).toHaveLength(60);
    expect(seen.toSorted()).toEqual(made.map(({ needId }) => needId).toSorted());
  });
});
