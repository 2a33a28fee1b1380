import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { tokenOf } from "#test/support/call-api.ts";
import { createNoticesService, type NoticesService, needId, shift, signupId } from "#test/support/notices.ts";

let notices: NoticesService;
beforeEach(async () => {
  notices = await createNoticesService();
});
afterEach(() => notices.close());

describe("the inbox", () => {
  it("shows at once what happened to the caller, in the language of the request, and to nobody else", async () => {
    await notices.deliver(notices.eventOf("needs.SignupConfirmed", "a", 1));
    const { items } = await notices.inbox("a");
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      kind: "signup-confirmed",
      about: { needId, signupId },
      text: "您报名的服务：报名已确认：3月7日（周六）9:00。",
    });
    expect((await notices.inbox("a", "en")).items[0].text).toContain(
      "your place is confirmed for Sat 7 Mar 9:00",
    );
    expect((await notices.inbox("b")).items).toEqual([]);
  });

  it("names the service and its township as they are now, whenever the notice came", async () => {
    const said = async () => (await notices.inbox("a")).items[0].text;
    await notices.deliver(notices.eventOf("needs.SignupConfirmed", "a", 1));
    await notices.deliver(notices.needEvent(2, "敬老院大扫除"));
    expect(await said()).toBe("「敬老院大扫除」：报名已确认：3月7日（周六）9:00。");
    await notices.deliver(notices.needEvent(4, "敬老院扫除"), notices.needEvent(3, "旧的标题"));
    await notices.putTownship("茶市镇");
    notices.clock.advanceMinutes(6);
    expect(await said()).toBe("茶市镇「敬老院扫除」：报名已确认：3月7日（周六）9:00。");
    expect((await notices.inbox("a", "en")).items[0].text).toBe(
      "“敬老院扫除” (茶市镇): your place is confirmed for Sat 7 Mar 9:00.",
    );
  });

  it("names a service without the words that were redacted, in notices of before too", async () => {
    await notices.deliver(notices.needEvent(1, "看望刘大爷"));
    await notices.deliver(notices.eventOf("needs.SignupConfirmed", "a", 1));
    expect((await notices.inbox("a")).items[0].text).toContain("刘大爷");
    await notices.deliver({ ...notices.needEvent(2, "看望老人"), name: "needs.NeedRedacted" });
    const { items } = await notices.inbox("a");
    expect(items.map(({ text }: { text: string }) => text)).toEqual([
      "「看望老人」：报名已确认：3月7日（周六）9:00。",
    ]);
  });

  it("holds one notice of an event, however often and however parallel it comes", async () => {
    const event = notices.eventOf("needs.SignupCancelled", "a", 3);
    await Promise.all([notices.deliver(event), notices.deliver(event), notices.deliver(event)]);
    await notices.deliver({ ...event, eventId: "delivered under another id" });
    expect((await notices.inbox("a")).items).toHaveLength(1);
    await notices.deliver(notices.eventOf("needs.SignupCancelled", "a", 4));
    expect((await notices.inbox("a")).items).toHaveLength(2);
  });

  it("says by when to confirm, and reports a gift to its donor only", async () => {
    const promoted = { confirmBy: "2026-03-02T05:00:00.000Z", shifts: [shift("promoted")] };
    await notices.deliver(notices.eventOf("needs.SignupPromoted", "a", 2, promoted));
    expect((await notices.inbox("a", "en")).items[0].text).toContain("Confirm by Mon 2 Mar 13:00");
    const gift = { projectId: "prj_01h2xcejqtf2nbrexx3vqjhp43", amount: 5000, currency: "CNY" };
    const received = {
      ...notices.eventOf("donations.DonationReceived", "a", 1),
      subject: "don_01h2xcejqtf2nbrexx3vqjhp44",
    };
    await notices.deliver({ ...received, data: gift });
    await notices.deliver({ ...received, data: { ...gift, personId: notices.personId("b") } });
    expect((await notices.inbox("b")).items[0]).toMatchObject({
      kind: "donation-received",
      text: "已收到您的捐赠 ¥50.00，谢谢。",
    });
    expect((await notices.inbox("a")).items).toHaveLength(1);
  });

  it("is read newest first, page after page", async () => {
    for (const version of [1, 2, 3]) {
      await notices.deliver(notices.eventOf("needs.SignupTimesChanged", "a", version));
      notices.clock.advanceMinutes(1);
    }
    const first = await notices.inbox("a", "en", { limit: "2" });
    const second = await notices.inbox("a", "en", { limit: "2", cursor: first.nextCursor });
    const times = [...first.items, ...second.items].map(({ at }: { at: string }) => at);
    expect(times).toHaveLength(3);
    expect(times).toEqual([...times].sort().reverse());
    const foreign = await notices.call("GET /v1/me/notices", {
      token: tokenOf("b"),
      query: { cursor: first.nextCursor },
    });
    expect(foreign.status).toBe(400);
  });

  it("marks a notice read at the first reading, and only for its person", async () => {
    await notices.deliver(notices.eventOf("needs.SignupConfirmed", "a", 1));
    const { noticeId } = (await notices.inbox("a")).items[0];
    const read = (who: string) =>
      notices.call("POST /v1/me/notices/{noticeId}/read", { token: tokenOf(who), params: { noticeId } });
    expect((await read("b")).status).toBe(404);
    expect((await read("a")).body.readAt).toBe("2026-03-02T01:00:00.000Z");
    notices.clock.advanceMinutes(5);
    expect((await read("a")).body.readAt).toBe("2026-03-02T01:00:00.000Z");
    expect((await notices.inbox("a")).items[0].readAt).toBe("2026-03-02T01:00:00.000Z");
    expect((await notices.call("GET /v1/me/notices")).status).toBe(401);
  });

  it("marks all up to an instant as read, not what comes later, and not another's", async () => {
    const read = (until: string) =>
      notices.call("POST /v1/me/notices/read", { token: tokenOf("a"), body: { until } });
    const readAts = async (who: string) =>
      (await notices.inbox(who)).items.map(({ readAt }: { readAt?: string }) => readAt);
    await notices.deliver(
      notices.eventOf("needs.SignupConfirmed", "a", 1),
      notices.eventOf("needs.SignupConfirmed", "b", 1),
    );
    expect((await read("never")).body.errors[0].pointer).toBe("/until");
    expect((await read("2026-03-09T09:00:00+08:00")).status).toBe(204);
    notices.clock.advanceMinutes(5);
    await notices.deliver(notices.eventOf("needs.SignupWithdrawn", "a", 2));
    expect(await readAts("a")).toEqual([undefined, "2026-03-02T01:00:00.000Z"]);
    await read("2026-02-01T09:00:00+08:00");
    expect(await readAts("a")).toEqual([undefined, "2026-03-02T01:00:00.000Z"]);
    await read("2026-03-02T09:05:00+08:00");
    expect(await readAts("a")).toEqual(["2026-03-02T01:05:00.000Z", "2026-03-02T01:05:00.000Z"]);
    expect(await readAts("b")).toEqual([undefined]);
    const ways = await notices.call("GET /v1/me/notice-preferences", { token: tokenOf("a") });
    expect(ways.body.signups).toBe("auto");
  });

  it("fails on an event whose data is not what its schema says, so that it comes again", async () => {
    await expect(
      notices.deliver({ ...notices.eventOf("needs.SignupConfirmed", "a", 1), data: { needId } }),
    ).rejects.toThrow();
  });
});
