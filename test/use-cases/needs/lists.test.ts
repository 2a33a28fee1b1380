import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { beforeAll, describe, expect, it } from "vitest";
import { createMeter } from "#test/support/meter/meter.ts";
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
    expect(await titles({ to: "2100-12-31" })).toContain("series");
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
    const untrained = await world.volunteer("untrained helper", { skills: ["form-help"] });
    const lacking = await need.signUp(untrained, { shifts: [need.shifts[0]?.shiftId] });
    expect(lacking.body.status).toBe("to-complete");
    await world.settle();
    // How many people have something to complete is for the station alone.
    const [ofStation, ofAll] = [await list({ division: "430422103" }, world.worker), await list()];
    const toComplete = ({ items }: { items: { needId: string; toComplete?: number }[] }) =>
      items.filter(({ needId }) => needId === need.needId).map((item) => item.toComplete);
    expect([toComplete(ofStation), toComplete(ofAll)]).toEqual([[1], [undefined]]);
    await need.withdraw(untrained, lacking.body.signupId);
    await world.settle();
    expect([await free(), await free({ to: "2026-03-13" })]).toEqual([8, 2]);
    world.clock.advanceMinutes(6 * 24 * 60);
    expect(await free({ from: "2026-03-01" })).toBe(6);
  });

  it("is of one's own places where one asks, with the places of each shift that comes", async () => {
    const own = await createNeedsWorld();
    const positions = [
      { skills: [], headcount: 2 },
      { skills: [], headcount: 1 },
    ];
    await own.openNeed({ ...listed, title: "here", positions, windows: saturdays(3) });
    await own.openNeed({
      ...listed,
      title: "later",
      windows: saturdays(4).map((one) => ({ ...one, start: "2026-03-20" })),
    });
    const read = async (token?: string, query: Record<string, string> = {}) =>
      (await own.call("GET /v1/needs", { ...(token ? { token } : {}), query: { mine: "true", ...query } }))
        .body;
    const { items } = await read(own.worker, { comingDays: "7" });
    expect(items.map(({ title, coming }: { title: string; coming: unknown }) => ({ title, coming }))).toEqual(
      [
        {
          title: "here",
          coming: [
            { from: "2026-03-07T09:00:00+08:00", to: "2026-03-07T11:00:00+08:00", places: 3, free: 3 },
          ],
        },
        {
          title: "later",
          coming: [expect.objectContaining({ from: "2026-03-21T09:00:00+08:00", places: 1 })],
        },
      ],
    );
    const first = await read(own.worker, { limit: "1" });
    expect(first.items).toMatchObject([{ title: "here" }]);
    expect(first.items[0]).not.toHaveProperty("coming");
    const second = await read(own.worker, { limit: "1", cursor: first.nextCursor });
    expect(second.items).toMatchObject([{ title: "later" }]);
    for (const token of [undefined, own.stranger]) expect((await read(token)).items).toEqual([]);
  });

  it("counts the free places again after each change, whatever it was", async () => {
    const own = await createNeedsWorld();
    const need = await own.openNeed({
      ...listed,
      title: "counted",
      positions: [{ skills: [], headcount: 2 }],
      windows: saturdays(1),
    });
    const free = async () => {
      await own.settle();
      const { items } = (await own.call("GET /v1/needs", { query: { division: "430422103" } })).body;
      return items.find(({ needId }: { needId: string }) => needId === need.needId)?.free;
    };
    const change = (body: object) =>
      own.call("PATCH /v1/needs/{needId}", { token: own.worker, params: need.params, body });
    const helper = await own.volunteer("counted helper", {
      checks: [{ kind: "policy-training", validUntil: "2027-01-01" }],
    });
    expect(await free()).toBe(2);
    const { signupId } = (await need.signUp(helper)).body;
    expect(await free()).toBe(1);
    await change({ positions: [{ positionId: need.positionId, skills: [], headcount: 5 }] });
    expect(await free()).toBe(4);
    await need.withdraw(helper, signupId);
    expect(await free()).toBe(5);
  });

  it("moves a need between the public list and that of its staff as it opens and closes", async () => {
    const own = await createNeedsWorld();
    const need = await own.openNeed({ ...listed, title: "moving" });
    const partitions = async () =>
      (await own.everyRow())
        .filter((row) => row.needId === need.needId && /^(UN)?LIST/.test(row.pk))
        .map(({ pk, status }) => `${pk} ${status}`)
        .sort();
    expect(await partitions()).toEqual(["LIST#430422 open", "LIST#430422103 open", "LIST#all open"]);
    await own.call("POST /v1/needs/{needId}/close", { token: own.worker, params: need.params });
    await own.settle();
    expect(await partitions()).toEqual([
      "UNLISTED#430422 closed",
      "UNLISTED#430422103 closed",
      "UNLISTED#all closed",
    ]);
    const items = async (token?: string) =>
      (await own.call("GET /v1/needs", { query: { division: "430422" }, ...(token ? { token } : {}) })).body
        .items;
    expect([(await items()).length, (await items(own.colleague)).length]).toEqual([0, 1]);
    await own.call("POST /v1/needs/{needId}/cancel", { token: own.worker, params: need.params });
    await own.settle();
    expect(await partitions()).toEqual([]);
  });

  it("counts the places of list rows that were written before these were counted", async () => {
    const own = await createNeedsWorld();
    const need = await own.openNeed({ ...listed, title: "former", windows: saturdays(2) });
    const { documents } = own.platform;
    for (const row of await own.everyRow())
      if (row.needId === need.needId && row.pk.startsWith("LIST#")) {
        const { free: _, ...Item } = row;
        await documents.send(new PutCommand({ TableName: own.table, Item }));
      }
    const [item] = (await own.call("GET /v1/needs", {})).body.items;
    expect(item).toMatchObject({ needId: need.needId, free: 2 });
  });

  it("goes on by its cursor through every need once, and takes no other list's", async () => {
    const own = await createNeedsWorld();
    const needs = await Promise.all(
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
    expect(seen.toSorted()).toEqual(needs.map(({ needId }) => needId).toSorted());
  });

  it("reads its rows and nothing beside them: at most 10 units for a full page, of a county or of all", async () => {
    const own = await createNeedsWorld();
    const { documents } = own.platform;
    const meter = createMeter({ reader: async () => undefined });
    documents.middlewareStack.use(meter.plugin);
    for (let at = 0; at < 55; at += 1)
      await own.openNeed({ ...listed, title: `need ${at}`, windows: saturdays(4) });
    for (const [page, query] of Object.entries({ county: { division: "430422" }, all: {} })) {
      const { body } = await meter.run(page, () => own.call("GET /v1/needs", { query }));
      expect(body.items).toHaveLength(50);
      const { readUnits, writeUnits } = meter.totals(page);
      expect(readUnits).toBeGreaterThan(5);
      expect(readUnits).toBeLessThanOrEqual(10);
      expect(writeUnits).toBe(0);
    }
  });
});
