import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { tableName } from "#shared/db/table.ts";
import { limits } from "#shared/limits/limits.ts";
import { tokenOf } from "#test/support/call-api.ts";
import { createNoticesService, mailOf, type NoticesService, phone } from "#test/support/notices.ts";

let notices: NoticesService;
beforeEach(async () => {
  notices = await createNoticesService();
});
afterEach(() => notices.close());

describe("delivery", () => {
  it("gathers a minute's causes into one mail, and sends it once", async () => {
    await notices.putContact("a", { name: "周小明", phone, email: mailOf("a") });
    await notices.deliver(notices.eventOf("needs.SignupConfirmed", "a", 1));
    await notices.sweep();
    expect(await notices.mailbox.messages(mailOf("a"))).toEqual([]);
    notices.clock.advanceMinutes(0.9);
    await notices.deliver(
      notices.eventOf("needs.SignupTimesChanged", "a", 2),
      notices.eventOf("needs.SignupTimesChanged", "a", 3),
    );
    notices.clock.advanceMinutes(0.1);
    await notices.sweep();
    await notices.sweep();
    notices.clock.advanceMinutes(30);
    await notices.sweep();
    const messages = await notices.mailbox.messages(mailOf("a"));
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({ channel: "mail", at: "2026-03-02T01:01:00.000Z" });
    expect(messages[0]?.text.match(/报名已确认/g)).toHaveLength(1);
    expect(messages[0]?.text.match(/服务时间有变/g)).toHaveLength(1);
    expect(messages[0]?.text).toContain("your place is confirmed");
  });

  it("goes by short message where there is no mail address, and never from 22:00 to 08:00", async () => {
    await notices.putContact("a", { name: "周小明", phone });
    notices.clock.set("2026-03-02T14:00:00.000Z");
    await notices.deliver(
      notices.eventOf("needs.SignupPromoted", "a", 2, { confirmBy: "2026-03-03T02:00:00.000Z" }),
    );
    notices.clock.advanceMinutes(1);
    await notices.sweep();
    notices.clock.set("2026-03-02T23:59:00.000Z");
    await notices.sweep();
    expect(await notices.mailbox.messages(phone)).toEqual([]);
    notices.clock.set("2026-03-03T00:00:00.000Z");
    await notices.sweep();
    const messages = await notices.mailbox.messages(phone);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({ channel: "sms" });
    expect(messages[0]?.text).toContain("请在 3月3日（周二）10:00 前确认");
  });

  it("asks somebody at once, however few messages they want, and not once the offer is over", async () => {
    await notices.putContact("a", { name: "周小明", phone });
    const asked = await notices.putOffer("a");
    await notices.deliver(notices.needEvent(1, "敬老院大扫除"), asked);
    expect((await notices.inbox("a")).items[0]).toMatchObject({
      kind: "offer",
      about: { offerId: asked.subject },
      text: "「敬老院大扫除」：社工站想请您来帮忙：3月7日（周六）9:00。去还是不去，请在 3月2日（周一）21:00 前回一声。",
    });
    notices.clock.advanceMinutes(1);
    await notices.sweep();
    expect(await notices.mailbox.messages(phone)).toHaveLength(1);
    const closed = { ...asked, name: "matching.OfferClosed", version: 2 };
    await notices.deliver({ ...closed, data: { ...asked.data, status: "withdrawn" } });
    notices.clock.advanceMinutes(1);
    await notices.sweep();
    expect((await notices.mailbox.messages(phone)).at(-1)?.text).toContain(
      "3月7日（周六）9:00 取消了，不用再回复",
    );
    await notices.deliver({ ...closed, version: 3, data: { ...asked.data, status: "declined" } });
    expect((await notices.inbox("a")).items).toHaveLength(2);
    await notices.putContact("b", { name: "周小明", phone: "+8613812345679" });
    const overAtOnce = await notices.putOffer("b", "withdrawn");
    await notices.deliver(overAtOnce, {
      ...overAtOnce,
      name: "matching.OfferClosed",
      version: 2,
      data: { ...overAtOnce.data, status: "withdrawn" },
    });
    notices.clock.advanceMinutes(1);
    await notices.sweep();
    expect(await notices.mailbox.messages("+8613812345679")).toEqual([]);
  });

  it("reads the address at the moment of sending, and keeps to the inbox for who has withdrawn or has none", async () => {
    await notices.putContact("a", { name: "周小明", phone, email: "old@example.org" });
    await notices.deliver(
      notices.eventOf("needs.SignupConfirmed", "a", 1),
      notices.eventOf("needs.SignupConfirmed", "gone", 1),
    );
    await notices.putContact("a", { name: "周小明", phone, email: "new@example.org" });
    notices.clock.advanceMinutes(1);
    await notices.sweep();
    expect(await notices.mailbox.messages("old@example.org")).toEqual([]);
    expect(await notices.mailbox.messages("new@example.org")).toHaveLength(1);
    expect((await notices.inbox("gone")).items).toHaveLength(1);
    expect(notices.logged.filter(({ level }) => level === "error")).toEqual([]);
  });

  it("sends the title of a listed need, and not of one that is listed nowhere", async () => {
    await notices.putContact("a", { name: "周小明", phone, email: mailOf("a") });
    await notices.putTownship("茶市镇");
    const textAfter = async (...events: Parameters<NoticesService["deliver"]>) => {
      await notices.deliver(...events);
      notices.clock.advanceMinutes(1);
      await notices.sweep();
      return (await notices.mailbox.messages(mailOf("a"))).at(-1)?.text;
    };
    expect(
      await textAfter(notices.needEvent(1, "敬老院大扫除"), notices.eventOf("needs.SignupConfirmed", "a", 1)),
    ).toContain("茶市镇「敬老院大扫除」：报名已确认");
    const hidden = await textAfter(
      notices.needEvent(2, "陪张奶奶透析", "never"),
      notices.eventOf("needs.SignupSuspended", "a", 2, { gates: ["background-check"] }),
    );
    expect(hidden).toContain("您报名的服务（茶市镇）：您的名额暂停了，无违法犯罪记录查询不再符合");
    expect(hidden).not.toContain("张奶奶");
    expect((await notices.inbox("a")).items[0].text).toContain("陪张奶奶透析");
  });

  it("says once in a message how each station is called, and not of one that has closed", async () => {
    await notices.putContact("a", { name: "周小明", phone, email: mailOf("a") });
    await notices.putTownship("茶市镇");
    await notices.deliver(notices.needEvent(1, "敬老院大扫除"));
    const textWith = async (version: number, closedOn: string | null) => {
      await notices.putStation("+867348661001", closedOn);
      await notices.deliver(
        notices.eventOf("needs.SignupTimesChanged", "a", version),
        notices.eventOf("needs.SignupSuspended", "a", version),
      );
      notices.clock.advanceMinutes(1);
      await notices.sweep();
      return (await notices.mailbox.messages(mailOf("a"))).at(-1)?.text;
    };
    expect((await textWith(1, "2026-03-03"))?.match(/社工站电话/g)).toHaveLength(1);
    expect((await notices.inbox("a")).items[0].text).toMatch(/茶市镇社工站电话 07348661001。$/);
    expect(await textWith(2, "2026-03-02")).not.toContain("社工站电话");
  });

  it("says of the checks that end those that were not renewed meanwhile, and nothing where all were", async () => {
    await notices.putContact("a", { name: "周小明", phone, email: mailOf("a") });
    const checks = [
      { kind: "insurance", validUntil: "2026-03-31" },
      { kind: "identity", validUntil: "2026-03-31" },
    ];
    const sweepWith = async (version: number, present: Record<string, string>) => {
      await notices.deliver(notices.endingEvent("a", version, checks));
      await notices.putChecks("a", present);
      notices.clock.advanceMinutes(1);
      await notices.sweep();
      return notices.mailbox.messages(mailOf("a"));
    };
    const [message] = await sweepWith(3, { insurance: "2027-03-31", identity: "2026-03-31" });
    expect(message?.text).toContain("您的身份核验 3月31日到期。");
    expect(message?.text).not.toContain("保险");
    expect(await sweepWith(4, { insurance: "2027-03-31", identity: "2026-03-01" })).toHaveLength(1);
  });

  it("goes the way that its reader chose for its group; what somebody acts on always leaves", async () => {
    await notices.putContact("a", { name: "周小明", phone, email: mailOf("a") });
    await notices.putContact("b", { name: "周小明", phone: "+8613900000000" });
    const choose = (subject: string, body: unknown) =>
      notices.call("PATCH /v1/me/notice-preferences", { token: tokenOf(subject), body });
    const possible = ["mail", "sms"];
    const usual = {
      urgent: "auto",
      signups: "auto",
      reminders: "auto",
      checks: "auto",
      gifts: "auto",
      station: "auto",
      possible,
    };
    expect((await choose("a", { signups: "page" })).body).toEqual({ ...usual, signups: "page" });
    expect((await choose("a", { urgent: "sms" })).body).toEqual({ ...usual, signups: "page", urgent: "sms" });
    expect((await choose("a", { urgent: "page" })).body.errors[0].pointer).toBe("/urgent");
    await choose("b", { urgent: "mail", signups: "mail" });
    for (const subject of ["a", "b"])
      await notices.deliver(
        notices.eventOf("needs.SignupWaitlisted", subject, 1),
        notices.eventOf("needs.SignupPlaceChanged", subject, 2),
      );
    await notices.putChecks("a", { insurance: "2026-03-31" });
    await notices.deliver(notices.endingEvent("a", 1, [{ kind: "insurance", validUntil: "2026-03-31" }]));
    notices.clock.advanceMinutes(1);
    await notices.sweep();
    const textsTo = async (to: string) => (await notices.mailbox.messages(to)).map(({ text }) => text);
    const [mail, ...moreMail] = await textsTo(mailOf("a"));
    expect(mail).toContain("您的保险 3月31日到期");
    expect(mail).not.toContain("候补");
    expect(moreMail).toEqual([]);
    expect(await textsTo(phone)).toEqual([
      expect.stringMatching(/^【禾联】您报名的服务：服务地点有变[^候]*$/),
    ]);
    // There is no mail address, so what was to come by mail does not, but for what they act on.
    expect(await textsTo("+8613900000000")).toEqual([expect.not.stringContaining("候补")]);
    expect((await notices.inbox("a")).items).toHaveLength(3);
    expect((await notices.call("GET /v1/me/notice-preferences", { token: tokenOf("a") })).body.urgent).toBe(
      "sms",
    );
  });

  it("says by which ways messages leave at all: without short messages a phone alone is not enough", async () => {
    const { mail } = notices.mailbox;
    notices.sendBy({ mail });
    const { body } = await notices.call("GET /v1/me/notice-preferences", { token: tokenOf("a") });
    expect(body.possible).toEqual(["mail"]);
    notices.sendBy({});
    expect(
      (await notices.call("PATCH /v1/me/notice-preferences", { token: tokenOf("a"), body: {} })).body
        .possible,
    ).toEqual([]);
    notices.sendBy(notices.mailbox);
  });

  it("sends one address so many messages a day, whoever it is registered for, and the rest to the inbox", async () => {
    notices.close();
    notices = await createNoticesService({ factor: 0.1 });
    const most = limits["messages-to-recipient"].most * 0.1;
    for (const subject of ["a", "b"]) await notices.putContact(subject, { name: "周小明", phone });
    const send = async (subject: string, version: number) => {
      await notices.deliver(notices.eventOf("needs.SignupConfirmed", subject, version));
      notices.clock.advanceMinutes(1);
      await notices.sweep();
    };
    for (let version = 1; version <= most + 1; version += 1)
      await send(version % 2 === 0 ? "a" : "b", version);
    expect(await notices.mailbox.messages(phone)).toHaveLength(most);
    expect([...(await notices.inbox("a")).items, ...(await notices.inbox("b")).items]).toHaveLength(most + 1);
    // What somebody acts on arrives nevertheless.
    await notices.deliver(notices.eventOf("needs.SignupSuspended", "a", most + 2));
    notices.clock.advanceMinutes(1);
    await notices.sweep();
    expect(await notices.mailbox.messages(phone)).toHaveLength(most + 1);
    notices.clock.advanceMinutes(24 * 60);
    await send("a", most + 3);
    expect(await notices.mailbox.messages(phone)).toHaveLength(most + 2);
  });

  it("tells a guest of their gift at the address that they left", async () => {
    const donationId = "don_01h2xcejqtf2nbrexx3vqjhp44";
    const projectId = "prj_01h2xcejqtf2nbrexx3vqjhp43";
    const gift = (name: string, more: object = {}) => ({
      ...notices.eventOf(name, "a", 1),
      subject: donationId,
      data: { projectId, amount: 5_000, currency: "CNY", byMail: true, ...more },
    });
    await notices.putReceipt(donationId, { email: mailOf("guest"), secret: "s3cret" });
    await notices.deliver(notices.projectEvent(projectId, "春蕾助学"), gift("donations.DonationReceived"));
    notices.clock.advanceMinutes(1);
    await notices.sweep();
    const [message] = await notices.mailbox.messages(mailOf("guest"));
    expect(message?.text).toBe(
      [
        "「春蕾助学」：已收到您的捐赠 ¥50.00，谢谢。",
        `捐赠编号：${donationId}`,
        "",
        "“春蕾助学”: your gift of ¥50.00 has arrived. Thank you.",
        `Number of the gift: ${donationId}`,
      ].join("\n"),
    );
    await notices.deliver(gift("donations.DonationReceived", { byMail: undefined }));
    await notices.deliver(gift("donations.DonationRefunded", { amount: 2_000 }));
    notices.clock.advanceMinutes(1);
    await notices.sweep();
    const texts = (await notices.mailbox.messages(mailOf("guest"))).map(({ text }) => text.split("\n")[0]);
    expect(texts.slice(1)).toEqual(["「春蕾助学」：您的捐赠已退款 ¥20.00。"]);
    // Asked for twice, the second time after the address was taken back: the version of its card is 1 again.
    for (let again = 0; again < 2; again += 1) {
      const asked = gift("donations.ReceiptAsked");
      await notices.deliver(asked, asked);
      notices.clock.advanceMinutes(1);
      await notices.sweep();
    }
    expect(await notices.mailbox.messages(mailOf("guest"))).toHaveLength(4);
  });

  it("leaves no name, number or address in the table or the log", async () => {
    await notices.putContact("a", { name: "周小明", phone, email: mailOf("a") });
    await notices.deliver(notices.eventOf("needs.SignupConfirmed", "a", 1));
    notices.clock.advanceMinutes(1);
    await notices.sweep();
    const TableName = tableName(notices.platform.stage, "notices");
    const { Items } = await notices.platform.documents.send(new ScanCommand({ TableName }));
    const kept = JSON.stringify([Items, notices.logged]);
    expect(kept).toContain("sent");
    for (const secret of ["周小明", "13812345678", mailOf("a")]) expect(kept).not.toContain(secret);
  });
});
