import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { get } from "#shared/db/read.ts";
import { meetingCardKey, meetingCardSchema } from "#shared/published/cards/meeting-card.ts";
import { personOf } from "#test/support/call-api.ts";
import { createNeedsWorld, type NeedsWorld, someNeed } from "#test/support/needs.ts";
import { grantRoles, putStaffContact, putStation, stationCard } from "#test/support/network-cards.ts";

const county = "430422";
const li = { name: "李社工", phone: "+8673485120001" };
const worker = (...divisions: string[]) => [{ role: "social_worker" as const, county, divisions }];
let world: NeedsWorld;
beforeAll(async () => {
  world = await createNeedsWorld();
});
beforeEach(() => putStation(world.platform, stationCard("430422103", "三塘镇")));

const post = (more: object, token = world.worker) =>
  world.call("POST /v1/needs", { token, body: someNeed({ ...more }) });
const patch = (needId: string, body: object) =>
  world.call("PATCH /v1/needs/{needId}", { token: world.worker, params: { needId }, body });
const idOf = (subject: string) => personOf(world.ids, subject).personId;
const cardOf = (needId: string) =>
  get(world.platform.documents, world.table, meetingCardKey(needId), meetingCardSchema(), true);

describe("where people meet", () => {
  it("is the station where nobody names a place, and follows it when it moves", async () => {
    const need = await world.openNeed();
    const confirmed = await world.volunteer("comes");
    await need.signUp(confirmed);
    const placeFor = async (token?: string) => (await need.read(token)).exactPlace;
    expect(await placeFor()).toBeUndefined();
    expect(await placeFor(await world.volunteer("stays-away"))).toBeUndefined();
    const place = { kind: "onsite", label: "三塘镇社工站（三塘镇演示路 1 号）" };
    expect(await placeFor(confirmed)).toEqual(place);
    expect(await placeFor(world.lead)).toEqual(place);
    await putStation(world.platform, stationCard("430422103", "三塘镇", { address: "新街 5 号" }));
    expect(await placeFor(confirmed)).toEqual({ kind: "onsite", label: "三塘镇社工站（新街 5 号）" });
  });

  it.each([
    ["has no address", { address: null }],
    ["is from before addresses were kept", { address: undefined }],
    ["is closed", { closedOn: "2026-03-02" }],
  ])("is asked for where the station %s, and stays as it is where it was said", async (_why, station) => {
    const before = (await post({})).body;
    await putStation(world.platform, stationCard("430422103", "三塘镇", station));
    const refused = await post({});
    expect(refused.status).toBe(400);
    expect(refused.body.errors).toEqual([
      { pointer: "/place/label", code: "no-meeting-place", message: expect.stringContaining("集合地点") },
    ]);
    expect((await post({ place: { kind: "onsite", lat: 26.9, lon: 112.4 } })).status).toBe(400);
    for (const place of [{ kind: "onsite", label: "敬老院门口" }, { kind: "remote" }])
      expect((await post({ place })).status).toBe(201);
    expect((await patch(before.needId, { title: "改了题目" })).status).toBe(200);
    expect((await patch(before.needId, { place: { kind: "onsite" } })).status).toBe(400);
    const read = await world.call("GET /v1/needs/{needId}", {
      token: world.worker,
      params: { needId: before.needId },
    });
    expect(read.body.exactPlace).toEqual({ kind: "onsite" });
  });

  it("is on a card that is saved with the need", async () => {
    const place = { kind: "onsite", label: "敬老院门口", lat: 26.9, lon: 112.4 };
    const { needId } = (await post({ place })).body;
    const card = { needId, division: "430422103", contactPersonId: idOf("worker") };
    expect(await cardOf(needId)).toMatchObject({ ...card, version: 1, place, atStation: false });
    await patch(needId, { place: { kind: "onsite", lat: 26.9, lon: 112.4 }, contactId: null });
    const changed = await cardOf(needId);
    expect(changed).toMatchObject({ version: 2, place: { kind: "onsite" }, atStation: true });
    expect(changed?.contactPersonId).toBeUndefined();
    expect(changed?.place.lat).toBeUndefined();
    await world.call("POST /v1/needs/{needId}/redact", {
      token: world.lead,
      params: { needId },
      body: { label: "村委会" },
    });
    expect(await cardOf(needId)).toMatchObject({ version: 3, place: { label: "村委会" }, atStation: false });
  });

  it("refuses the row of a file that names none, by its column", async () => {
    await putStation(world.platform, stationCard("430422104", "谭子山镇", { address: null }));
    const started = await world.call("POST /v1/needs/imports", {
      token: world.stranger,
      body: {
        csv: "编号,行政区划,标题,日期,开始时间,结束时间,条件,地点\n1,430422104,大扫除,2026-03-07,9:00,11:00,adult,\n2,430422104,大扫除,2026-03-07,9:00,11:00,adult,敬老院门口\n",
      },
    });
    await world.settle();
    const { importId } = started.body;
    const lines = await world.call("GET /v1/needs/imports/{importId}/rows", {
      token: world.stranger,
      params: { importId },
    });
    const [first, second] = [...lines.body.items].sort((a, b) => a.row - b.row);
    expect(first).toMatchObject({ outcome: "refused", errors: [{ field: "address" }] });
    expect(second.outcome).toBe("created");
  });
});

describe("whom to call", () => {
  it("is who posted the need, for staff and for confirmed volunteers, and as they say now", async () => {
    const need = await world.openNeed();
    const confirmed = await world.volunteer("calls");
    await need.signUp(confirmed);
    const contactFor = async (token?: string) => (await need.read(token)).contact;
    expect(await contactFor(confirmed)).toBeUndefined();
    await putStaffContact(world.platform, "worker", li);
    expect(await contactFor(confirmed)).toEqual(li);
    expect(await contactFor(world.lead)).toEqual(li);
    for (const token of [undefined, await world.volunteer("waits"), world.stranger])
      expect(await contactFor(token)).toBeUndefined();
    expect(JSON.stringify(await world.settle())).not.toMatch(/李社工|85120001|per_\w+"?,"phone/);
    expect(JSON.stringify(await world.everyRow())).not.toMatch(/李社工|85120001/);

    await grantRoles(world.platform, "worker", []);
    expect(await contactFor(confirmed)).toBeUndefined();
    await grantRoles(world.platform, "worker", worker("430422104"));
    expect(await contactFor(confirmed)).toBeUndefined();
    await grantRoles(world.platform, "worker", worker("430422103"));
    expect(await contactFor(confirmed)).toEqual(li);
    await putStaffContact(world.platform, "worker", null);
    expect(await contactFor(confirmed)).toBeUndefined();
  });

  it("is another of the station where they are named, and nobody from elsewhere", async () => {
    const { needId } = (await post({ contactId: idOf("colleague") })).body;
    expect((await cardOf(needId))?.contactPersonId).toBe(idOf("colleague"));
    expect((await patch(needId, { contactId: idOf("lead") })).status).toBe(200);
    for (const contactId of [idOf("stranger"), idOf("nobody")]) {
      const refused = [await patch(needId, { contactId }), await post({ contactId })];
      for (const { status, body } of refused)
        expect([status, body.errors[0]?.pointer]).toEqual([400, "/contactId"]);
    }
    await patch(needId, { title: "别的题目" });
    expect((await cardOf(needId))?.contactPersonId).toBe(idOf("lead"));
  });
});
