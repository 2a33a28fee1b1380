import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { tokenOf } from "#test/support/call-api.ts";
import { createNoticesService, mailOf, type NoticesService, phone, shift } from "#test/support/notices.ts";

let notices: NoticesService;
beforeEach(async () => {
  notices = await createNoticesService();
  await notices.putContact("a", { name: "周小明", phone, email: mailOf("a") });
  await notices.deliver(notices.needEvent(1, "敬老院大扫除"));
});
afterEach(() => notices.close());

/** What left since, each message by its first line. */
const sent = async () => {
  await notices.sweep();
  return (await notices.mailbox.messages(mailOf("a"))).map(({ text }) => text.split("\n")[0]);
};
const confirmed = "「敬老院大扫除」：报名已确认：3月7日（周六）9:00。";
const evening =
  "「敬老院大扫除」：提醒您，3月7日（周六）9:00 有您报的服务。来不了请现在就退出，好让别人补上。";
const soon = "「敬老院大扫除」：快到时间了：3月7日（周六）9:00。来不了请马上打电话说一声。";

describe("whoever has a place is reminded", () => {
  it("the evening before and two hours before, once, however often the events come", async () => {
    const event = notices.eventOf("needs.SignupConfirmed", "a", 1);
    await notices.deliver(event);
    notices.clock.advanceMinutes(1);
    expect(await sent()).toEqual([confirmed]);
    notices.clock.set("2026-03-06T10:59:00.000Z");
    expect(await sent()).toEqual([confirmed]);
    notices.clock.set("2026-03-06T11:00:00.000Z");
    expect(await sent()).toEqual([confirmed, evening]);
    await notices.deliver(event);
    notices.clock.set("2026-03-06T23:00:00.000Z");
    await Promise.all([notices.sweep(), notices.sweep()]);
    notices.clock.set("2026-03-07T00:30:00.000Z");
    expect(await sent()).toEqual([confirmed, evening, soon]);
  });

  it("not once the place is given up, nor of the old time where it moved", async () => {
    await notices.deliver(notices.eventOf("needs.SignupConfirmed", "a", 1));
    const moved = { ...shift("confirmed"), from: "2026-03-08T01:00:00.000Z", to: "2026-03-08T03:00:00.000Z" };
    await notices.deliver(notices.eventOf("needs.SignupTimesChanged", "a", 2, { shifts: [moved] }));
    notices.clock.set("2026-03-06T11:00:00.000Z");
    expect((await sent()).filter((text) => text?.includes("提醒"))).toEqual([]);
    notices.clock.set("2026-03-07T11:00:00.000Z");
    expect((await sent()).filter((text) => text?.includes("提醒您，3月8日（周日）9:00"))).toHaveLength(1);
    const withdrawn = { ...moved, status: "withdrawn" };
    await notices.deliver(notices.eventOf("needs.SignupWithdrawn", "a", 3, { shifts: [withdrawn] }));
    await notices.deliver(notices.eventOf("needs.SignupConfirmed", "a", 1));
    notices.clock.set("2026-03-07T23:00:00.000Z");
    expect((await sent()).filter((text) => text?.includes("快到时间了"))).toEqual([]);
  });

  it("by short message in the morning, if it is not too late by then", async () => {
    await notices.putContact("b", { name: "李大民", phone });
    const early = { ...shift("confirmed"), from: "2026-03-06T22:30:00.000Z", to: "2026-03-07T00:30:00.000Z" };
    await notices.deliver(
      notices.eventOf("needs.SignupConfirmed", "b", 1, {
        shifts: [early, { ...shift("confirmed"), shiftId: "shf_2" }],
      }),
    );
    notices.clock.advanceMinutes(1);
    await notices.sweep();
    notices.clock.set("2026-03-06T11:00:00.000Z");
    await notices.sweep();
    notices.clock.set("2026-03-06T23:30:00.000Z");
    await notices.sweep();
    const before = (await notices.mailbox.messages(phone)).length;
    notices.clock.set("2026-03-07T00:00:00.000Z");
    await notices.sweep();
    const texts = (await notices.mailbox.messages(phone)).slice(before).map(({ text }) => text);
    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain("快到时间了：3月7日（周六）9:00");
    expect(texts[0]).not.toContain("06:30");
  });

  it("on the page alone, where they want it so", async () => {
    const token = tokenOf("a");
    await notices.call("PATCH /v1/me/notice-preferences", { token, body: { reminders: "page" } });
    await notices.deliver(notices.eventOf("needs.SignupConfirmed", "a", 1));
    notices.clock.set("2026-03-06T11:00:00.000Z");
    expect(await sent()).toEqual([confirmed]);
    const { body } = await notices.call("GET /v1/me/notices", { token });
    expect(body.items.map(({ kind }: { kind: string }) => kind)).toEqual([
      "reminder-day-before",
      "signup-confirmed",
    ]);
  });

  it("and thanked once for a shift whose time counts", async () => {
    const served = (version: number, minutes: number) =>
      notices.eventOf("needs.AttendanceRecorded", "a", version, { shifts: [shift("attended")], minutes });
    await notices.deliver(served(2, 0), served(3, 90), served(4, 60));
    notices.clock.advanceMinutes(1);
    expect(await sent()).toEqual([
      "「敬老院大扫除」：谢谢您！3月7日（周六）9:00 的服务已记下，共 1 小时 30 分钟。",
    ]);
  });
});
