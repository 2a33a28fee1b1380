import { beforeAll, describe, expect, it } from "vitest";
import { personOf } from "#test/support/call-api.ts";
import { createNeedsWorld, type NeedsWorld, saturdays } from "#test/support/needs.ts";
import { putStaffContact } from "#test/support/network-cards.ts";

let world: NeedsWorld;
beforeAll(async () => {
  world = await createNeedsWorld();
});

const feed = (method: string, token: string, headers = {}) =>
  world.call(`${method} /v1/volunteers/me/calendar-feed`, { token, headers });
const newFeed = async (token: string, headers = {}): Promise<string> => {
  const { status, body } = await feed("POST", token, headers);
  expect(status).toBe(201);
  return body.path;
};
const read = (path: string) =>
  world.call("GET /v1/calendars/{token}", { params: { token: path.replace("/v1/calendars/", "") } });

/** The events of a calendar, each as its properties; folded lines are joined. */
const eventsOf = (calendar: string) =>
  calendar
    .replaceAll("\r\n\t", "")
    .split("BEGIN:VEVENT")
    .slice(1)
    .map((text) =>
      Object.fromEntries(
        text.split("\r\n").flatMap((line) => (line.includes(":") ? [line.split(/:(.*)/s).slice(0, 2)] : [])),
      ),
    );

describe("a calendar feed", () => {
  it("follows shifts as they are taken, moved, given up and cancelled, each under its UID with a rising SEQUENCE", async () => {
    const ana = await world.volunteer("ana");
    const need = await world.openNeed({
      title: "课业辅导, 数学; 语文",
      windows: saturdays(3),
      place: { kind: "onsite", label: "三塘镇中学" },
    });
    const { signupId } = (await need.signUp(ana)).body;
    const path = await newFeed(ana);
    const answer = await read(path);
    expect([answer.status, answer.headers["content-type"], answer.headers["cache-control"]]).toEqual([
      200,
      "text/calendar; charset=utf-8",
      "no-store",
    ]);
    expect(answer.body).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2.0\r\n/);
    expect(answer.body).toContain("METHOD:PUBLISH\r\n");
    const [first, second, third] = eventsOf(answer.body);
    expect(first).toMatchObject({
      UID: `${signupId}-${need.shifts[0]?.shiftId}@helink`,
      SUMMARY: "课业辅导\\, 数学\\; 语文",
      DESCRIPTION: "课业辅导\\, 数学\\; 语文",
      DTSTART: "20260307T010000Z",
      DTEND: "20260307T030000Z",
      LOCATION: "三塘镇中学",
      STATUS: "CONFIRMED",
      TRIGGER: "-PT2H",
    });

    await need.withdraw(ana, signupId, { shiftId: need.shifts[1]?.shiftId ?? "" });
    const withdrawn = eventsOf((await read(path)).body);
    expect(withdrawn.map(({ UID }) => UID)).toEqual([first?.UID, second?.UID, third?.UID]);
    expect(withdrawn[1]).toMatchObject({ STATUS: "CANCELLED", LOCATION: "三塘镇" });
    expect(withdrawn[1]).not.toHaveProperty("TRIGGER");
    expect(Number(withdrawn[1]?.SEQUENCE)).toBeGreaterThan(Number(second?.SEQUENCE));

    await world.call("POST /v1/needs/{needId}/cancel", { token: world.worker, params: need.params });
    await world.settle();
    const cancelled = eventsOf((await read(path)).body);
    expect(cancelled.map(({ STATUS }) => STATUS)).toEqual(["CANCELLED", "CANCELLED", "CANCELLED"]);
    expect(Number(cancelled[0]?.SEQUENCE)).toBeGreaterThan(Number(withdrawn[0]?.SEQUENCE));
    expect(JSON.stringify(cancelled)).not.toContain("三塘镇中学");
  });

  it("is there for whoever has the address, until it is replaced or switched off; no other address is any", async () => {
    const bea = await world.volunteer("bea");
    expect((await feed("GET", bea)).body).toEqual({ since: null });
    const first = await newFeed(bea);
    expect((await feed("GET", bea)).body).toEqual({ since: "2026-03-02T09:00:00+08:00" });
    expect(first).toMatch(/^\/v1\/calendars\/cal_[0-7][0-9a-z]{25}\.ics$/);
    expect((await read(first.replace(".ics", ""))).status).toBe(200);
    const second = await newFeed(bea);
    expect((await read(first)).status).toBe(404);
    expect(eventsOf((await read(second)).body)).toEqual([]);
    expect((await feed("DELETE", bea)).status).toBe(204);
    expect((await feed("DELETE", bea)).status).toBe(204);
    for (const path of [second, "x", `${"a".repeat(64)}.ics`, "cal_01h2xcejqtf2nbrexx3vqjhp41"])
      expect((await read(path)).status).toBe(404);
    expect((await feed("GET", bea)).body).toEqual({ since: null });
  });

  it("says whom to call for a confirmed place: who is named, else the station", async () => {
    const gina = await world.volunteer("gina");
    const need = await world.openNeed();
    const { signupId } = (await need.signUp(gina)).body;
    const path = await newFeed(gina);
    const shown = async (): Promise<string> => (await read(path)).body.replaceAll("\r\n\t", "");
    expect(await shown()).toContain("LOCATION:三塘镇社工站（三塘镇演示路 1 号）");
    expect(await shown()).toContain("DESCRIPTION:联系人：三塘镇社工站，电话 +8673480000103");
    await putStaffContact(world.platform, "worker", { name: "李社工", phone: "+8673485120001" });
    expect(await shown()).toContain("DESCRIPTION:联系人：李社工，电话 +8673485120001");
    await need.withdraw(gina, signupId);
    expect(await shown()).not.toMatch(/李社工|演示路|8673/);
    await putStaffContact(world.platform, "worker", null);
  });

  it("says that a service without a place is online", async () => {
    const finn = await world.volunteer("finn");
    const need = await world.openNeed({ place: { kind: "remote" } });
    await need.signUp(finn);
    expect(eventsOf((await read(await newFeed(finn))).body)).toMatchObject([{ LOCATION: "线上" }]);
  });

  it("is made once by a call that is repeated, and its address is stored nowhere", async () => {
    const cleo = await world.volunteer("cleo");
    const key = { "idempotency-key": "once" };
    const path = await newFeed(cleo, key);
    expect(await newFeed(cleo, key)).toBe(path);
    const token = path.replace("/v1/calendars/", "").replace(".ics", "");
    expect(JSON.stringify(await world.everyRow())).not.toContain(token);
  });

  it("ends when its volunteer leaves", async () => {
    const dora = await world.volunteer("dora");
    const path = await newFeed(dora);
    const { volunteerId } = personOf(world.ids, "dora");
    await world.volunteer("dora", { status: "withdrawn", version: 2 });
    await world.service.consumers?.onVolunteerWithdrawn?.({
      eventId: "e",
      name: "volunteers.VolunteerWithdrawn",
      at: world.clock().toISOString(),
      subject: volunteerId,
      version: 2,
      correlationId: "c",
      data: {},
    });
    expect((await read(path)).status).toBe(404);
  });

  it("has neither title nor place of a need that is listed nowhere", async () => {
    const ella = await world.volunteer("ella", {
      skills: ["social-work"],
      checks: ["identity", "background-check", "insurance", "social-work"].map((kind) => ({
        kind,
        validUntil: "2026-12-31",
      })),
    });
    const { volunteerId } = personOf(world.ids, "ella");
    const need = await world.openNeed({
      kind: "protected-support",
      title: "陪老人透析",
      place: { kind: "onsite", label: "幸福里 3 号" },
      namedVolunteers: [volunteerId],
      positions: [{ skills: [], headcount: 1 }],
    });
    expect((await need.signUp(ella)).status).toBe(201);
    const { body } = await read(await newFeed(ella));
    expect(eventsOf(body)).toHaveLength(1);
    expect(body).toContain("SUMMARY:志愿服务");
    expect(body).not.toMatch(/透析|幸福里/);
  });
});
