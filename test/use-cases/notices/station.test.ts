import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { grantRoles } from "#test/support/network-cards.ts";
import {
  createNoticesService,
  mailOf,
  type NoticesService,
  needId,
  phone,
  shift,
} from "#test/support/notices.ts";

let notices: NoticesService;
beforeEach(async () => {
  notices = await createNoticesService();
  await notices.appoint("lead", "station_lead");
  await notices.appoint("worker", "social_worker");
  await notices.appoint("elsewhere", "station_lead", "430422104");
});
afterEach(() => notices.close());

const kindsOf = async (subject: string) =>
  (await notices.inbox(subject)).items.map(({ kind }: { kind: string }) => kind);

const withdrawal = (from: string, more: object = { freed: ["shf_1"] }) =>
  notices.eventOf("needs.SignupWithdrawn", "a", 2, { shifts: [{ ...shift("withdrawn"), from }], ...more });

describe("a station hears", () => {
  it("of a withdrawal the day before, at once, lead and worker of the township and nobody else", async () => {
    await notices.deliver(notices.needEvent(1, "敬老院大扫除"), withdrawal("2026-03-03T01:00:00.000Z"));
    for (const subject of ["lead", "worker"])
      expect(await kindsOf(subject)).toEqual(["station-late-withdrawal"]);
    expect((await notices.inbox("lead")).items[0].text).toBe(
      "「敬老院大扫除」：有志愿者在开始前 24 小时内退出：3月3日（周二）9:00。",
    );
    expect(await kindsOf("elsewhere")).toEqual([]);
    expect(await kindsOf("a")).toEqual(["signup-withdrawn"]);
    const overdue = withdrawal("2026-03-03T01:00:00.000Z", { freed: ["shf_1"], lost: "overdue" });
    await notices.deliver({ ...overdue, version: 3 });
    expect((await notices.inbox("lead")).items[0].text).toBe(
      "「敬老院大扫除」：有志愿者没有在时限内确认或补齐，开始前 24 小时内名额空出来了：3月3日（周二）9:00。",
    );
  });

  it("once of an asking that came to its end without filling", async () => {
    await notices.deliver(notices.needEvent(1, "敬老院大扫除"), {
      eventId: "ended",
      name: "matching.AskingEnded",
      at: notices.clock().toISOString(),
      subject: "pos_1",
      version: 7,
      correlationId: "c",
      data: {
        needId,
        positionId: "pos_1",
        division: "430422103",
        shifts: [{ shiftId: "shf_1", from: "2026-03-07T01:00:00.000Z" }],
      },
    });
    expect((await notices.inbox("worker")).items).toMatchObject([
      {
        kind: "station-asking-ended",
        text: "「敬老院大扫除」：合适的人都问过了，还缺人：3月7日（周六）9:00。请打开需求，再想想办法。",
      },
    ]);
    expect(await kindsOf("elsewhere")).toEqual([]);
  });

  it("not of one earlier, of a shift that has begun, or of somebody who held no place", async () => {
    await notices.deliver(
      withdrawal("2026-03-03T01:00:01.000Z"),
      withdrawal("2026-03-02T00:30:00.000Z"),
      withdrawal("2026-03-03T01:00:00.000Z", {}),
    );
    expect(await kindsOf("lead")).toEqual([]);
  });

  it("of sign-ups once a day for each need, by mail at 18:00", async () => {
    await notices.putContact("lead", { name: "周小明", phone, email: mailOf("lead") });
    await notices.deliver(
      notices.eventOf("needs.SignupConfirmed", "a", 1),
      notices.eventOf("needs.SignupConfirmed", "b", 1),
      notices.eventOf("needs.SignupToComplete", "c", 1),
    );
    expect(await kindsOf("lead")).toEqual(["station-signed-up"]);
    notices.clock.set("2026-03-02T09:58:00.000Z");
    await notices.sweep();
    expect(await notices.mailbox.messages(mailOf("lead"))).toEqual([]);
    notices.clock.set("2026-03-02T10:00:00.000Z");
    await notices.sweep();
    expect(await notices.mailbox.messages(mailOf("lead"))).toHaveLength(1);
    await notices.deliver(notices.eventOf("needs.SignupWaitlisted", "d", 1));
    expect(await kindsOf("lead")).toHaveLength(2);
    // Who was suspended and is expected again is no new sign-up; they hear of it as of something to act on.
    notices.clock.advanceMinutes(24 * 60);
    await notices.deliver(notices.eventOf("needs.SignupConfirmed", "a", 3, { restored: ["shf_1"] }));
    expect(await kindsOf("lead")).toHaveLength(2);
    expect((await notices.inbox("a")).items[0]).toMatchObject({
      kind: "signup-restored",
      text: "您报名的服务：您的名额恢复了，请照常前往：3月7日（周六）9:00。",
    });
  });

  it("nothing once it is closed: what was to be sent is not, and nothing new comes to the inbox", async () => {
    await notices.putContact("lead", { name: "周小明", phone, email: mailOf("lead") });
    await notices.deliver(notices.eventOf("needs.SignupConfirmed", "a", 1));
    expect(await kindsOf("lead")).toEqual(["station-signed-up"]);
    await grantRoles(notices.platform, "lead", [
      { role: "station_lead", county: "430422", divisions: ["430422103"], until: "2026-03-01" },
    ]);
    await notices.deliver(withdrawal("2026-03-03T01:00:00.000Z"));
    notices.clock.set("2026-03-02T10:00:00.000Z");
    await notices.sweep();
    expect(await notices.mailbox.messages(mailOf("lead"))).toEqual([]);
    expect(await kindsOf("lead")).toEqual(["station-signed-up"]);
    expect((await kindsOf("worker")).sort()).toEqual(["station-late-withdrawal", "station-signed-up"]);
  });

  it("of volunteers to check, its lead only", async () => {
    const eventOf = (name: string, subject: string) => ({
      ...notices.eventOf("needs.SignupConfirmed", "a", 1),
      name,
      subject,
      data: { division: "430422103" },
    });
    await notices.deliver(
      eventOf("volunteers.BirthDateRequested", "vol_1"),
      eventOf("volunteers.DuplicateFound", "vol_1 vol_2"),
    );
    const kinds = ["station-volunteer-to-check", "station-volunteer-to-check"];
    expect([await kindsOf("lead"), await kindsOf("worker"), await kindsOf("elsewhere")]).toEqual([
      kinds,
      [],
      [],
    ]);
    expect((await notices.inbox("lead")).items[0].text).toMatch(/^有志愿者申请更正出生日期/);
  });

  it("of a place suspended, and its lead of a need that awaits release", async () => {
    const gates = ["background-check"];
    await notices.deliver(notices.eventOf("needs.SignupSuspended", "a", 2, { gates }), {
      ...notices.needEvent(1, "陪伴"),
      name: "needs.NeedAwaitsRelease",
    });
    expect(await kindsOf("worker")).toEqual(["station-suspended"]);
    expect((await kindsOf("lead")).sort()).toEqual(["station-suspended", "station-to-release"]);
    expect((await notices.inbox("worker")).items[0].text).toContain(
      "无违法犯罪记录查询不再符合：3月7日（周六）9:00",
    );
  });

  it("of a release, or why there is none: who asked for it, and nobody of an opening that released nothing", async () => {
    const decided = (name: string, version: number, askedBy?: string[]) => {
      const event = notices.needEvent(version, "陪伴");
      return {
        ...event,
        eventId: name,
        name,
        data: { ...(event.data as object), ...(askedBy ? { askedBy } : {}) },
      };
    };
    const both = [notices.personId("worker"), notices.personId("author")];
    await notices.deliver(
      decided("needs.NeedSentBack", 2, both),
      decided("needs.NeedOpened", 4, both.slice(0, 1)),
      decided("needs.NeedOpened", 6),
    );
    expect((await kindsOf("worker")).sort()).toEqual(["station-released", "station-sent-back"]);
    expect(await kindsOf("lead")).toEqual([]);
    expect((await notices.inbox("author")).items).toMatchObject([
      {
        kind: "station-sent-back",
        about: { needId },
        text: "「陪伴」：站长把它退回了，请打开看原因，改好后会再次交给站长审核。",
      },
    ]);
  });

  it("of a team to approve and of checks that end: its lead only, and which volunteer it is by id", async () => {
    const checks = [{ kind: "insurance", validUntil: "2026-03-31" }];
    const teamId = "team_01h2xcejqtf2nbrexx3vqjhp45";
    await notices.deliver(notices.endingEvent("a", 3, checks), {
      ...notices.endingEvent("a", 1, []),
      name: "volunteers.TeamAwaitsApproval",
      subject: teamId,
      data: { division: "430422103" },
    });
    const { items } = await notices.inbox("lead");
    expect(items.map(({ kind, about }: { kind: string; about: object }) => [kind, about])).toEqual(
      expect.arrayContaining([
        ["station-check-ending", { volunteerId: notices.endingEvent("a", 3, checks).subject }],
        ["station-team-to-approve", { teamId }],
      ]),
    );
    for (const subject of ["worker", "elsewhere"]) expect(await kindsOf(subject)).toEqual([]);
    expect((await notices.inbox("a")).items[0].text).toBe(
      "您的保险 3月31日到期。请提前联系社工站续办，否则到期后需要它的名额会暂停。",
    );
  });
});
