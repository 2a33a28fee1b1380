import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { putStaffContact } from "#test/support/network-cards.ts";
import { createNoticesService, mailOf, type NoticesService, phone, shift } from "#test/support/notices.ts";

let notices: NoticesService;
/** Everything that arrived, in order, to be read. */
const arrived: string[] = [];
const place = "地点：茶市镇敬老院门口。联系人：李社工 13900001234。";
const worker = { name: "李社工", phone: "+8613900001234" };

beforeAll(async () => {
  notices = await createNoticesService();
  const { platform } = notices;
  await notices.putTownship("茶市镇");
  await notices.putStation("+867348661001");
  await notices.appoint("worker", "social_worker");
  await putStaffContact(platform, "worker", worker);
  await notices.putMeeting({
    place: { kind: "onsite", label: "茶市镇敬老院门口" },
    contactPersonId: notices.personId("worker"),
  });
  await notices.putContact("a", { name: "周小明", phone, email: mailOf("a") });
  await notices.putContact("b", { name: "李大民", phone });
  await notices.deliver(notices.needEvent(1, "敬老院大扫除"));
});
afterAll(() => {
  process.stdout.write(`\n${arrived.join("\n\n")}\n\n`);
  notices.close();
});

let version = 0;
/** An event of both people's signup; resolves with what arrives by mail, by short message, and in the inbox. */
const tell = async (name: string, more: object = {}, minutes = 1) => {
  version += 1;
  const [mails, texts] = [await notices.mailbox.messages(mailOf("a")), await notices.mailbox.messages(phone)];
  if (name !== "")
    for (const who of ["a", "b"]) {
      const event = notices.eventOf(name, who, version, more);
      await notices.deliver({ ...event, subject: `${event.subject.slice(0, -1)}${who}` });
    }
  notices.clock.advanceMinutes(minutes);
  await notices.sweep();
  const mail = (await notices.mailbox.messages(mailOf("a"))).slice(mails.length);
  const sms = (await notices.mailbox.messages(phone)).slice(texts.length);
  const [newest] = (await notices.inbox("a")).items;
  for (const { text, at } of mail) arrived.push(`[mail, ${at}]\n${text}`);
  for (const { text, at } of sms) arrived.push(`[short message, ${at}]\n${text}`);
  arrived.push(`[inbox]\n${newest.text}`);
  return { mail: mail.map(({ text }) => text), sms: sms.map(({ text }) => text), inbox: newest.text };
};
const at = (from: string, to: string, status = "confirmed") => ({ shifts: [{ ...shift(status), from, to }] });
const first = ["2026-03-07T01:00:00.000Z", "2026-03-07T03:00:00.000Z"] as const;
const moved = ["2026-03-07T06:00:00.000Z", "2026-03-07T08:00:00.000Z"] as const;

describe("what a volunteer is told, as it arrives", () => {
  it("is a confirmation that says where, and whom to call", async () => {
    const { mail, sms, inbox } = await tell("needs.SignupConfirmed", at(...first));
    const text = "茶市镇「敬老院大扫除」：报名已确认：3月7日（周六）9:00。";
    expect(mail).toEqual([
      [
        text,
        place,
        "",
        "“敬老院大扫除” (茶市镇): your place is confirmed for Sat 7 Mar 9:00.",
        "Where: 茶市镇敬老院门口. Whom to call: 李社工, 13900001234.",
      ].join("\n"),
    ]);
    expect(sms).toEqual([`【禾联】${text}${place}`]);
    // Whom to call stands on the shift's card: it is opened for a message that leaves, not for the inbox.
    expect(inbox).toBe(`${text}地点：茶市镇敬老院门口。`);
  });

  it("is a change, with where and whom again", async () => {
    const { sms } = await tell("needs.SignupTimesChanged", at(...moved));
    expect(sms).toEqual([
      `【禾联】茶市镇「敬老院大扫除」：服务时间有变，现为：3月7日（周六）14:00。若不能参加，请退出。${place}`,
    ]);
  });

  it("are two reminders, which say where by then", async () => {
    await notices.putMeeting({
      place: { kind: "onsite", label: "老街 12 号后门" },
      contactPersonId: notices.personId("worker"),
    });
    notices.clock.set("2026-03-06T11:00:00.000Z");
    const evening = await tell("", {}, 0);
    expect(evening.sms[0]).toContain("提醒您，3月7日（周六）14:00 有您报的服务");
    expect(evening.sms[0]).toContain("地点：老街 12 号后门。联系人：李社工 13900001234。");
    // She works there no more: the station's phone serves.
    await putStaffContact(notices.platform, "worker", null);
    notices.clock.set("2026-03-07T04:00:00.000Z");
    const soon = await tell("", {}, 0);
    expect(soon.sms).toEqual([
      "【禾联】茶市镇「敬老院大扫除」：快到时间了：3月7日（周六）14:00。来不了请马上打电话说一声。地点：老街 12 号后门。茶市镇社工站电话 07348661001。",
    ]);
  });

  it.each([
    [{}, "您已退出：3月7日（周六）14:00。", ""],
    [
      { lost: "overdue" },
      "没有在时限内确认，名额已让出：3月7日（周六）14:00，请勿前往。还想去，请打开看看有没有空位。",
      "茶市镇社工站电话 07348661001。",
    ],
    [
      { lost: "overdue", gates: ["insurance", "training:child-protection"] },
      "保险、儿童保护培训没有在时限内补齐，名额已让出：3月7日（周六）14:00，请勿前往。补齐后可以再报名。",
      "茶市镇社工站电话 07348661001。",
    ],
    [
      { lost: "passed-over", gates: ["vehicle"] },
      "轮到您候补时，车辆还不符合，候补已取消：3月7日（周六）14:00。符合后可以再报名。",
      "",
    ],
    [{ lost: "passed-over" }, "这一次您已有别的岗位，候补已取消：3月7日（周六）14:00。", ""],
  ])("is a place or a turn that is gone, and why: %j", async (more, text, whom) => {
    const { sms } = await tell("needs.SignupWithdrawn", { ...at(...moved, "withdrawn"), ...more });
    expect(sms).toEqual([`【禾联】茶市镇「敬老院大扫除」：${text}${whom}`]);
  });

  it("is a cancellation, after which nobody reads any more where it would have been", async () => {
    const { sms, inbox } = await tell("needs.SignupCancelled", at(...moved, "cancelled"));
    expect(sms).toEqual([
      "【禾联】茶市镇「敬老院大扫除」：服务已取消：3月7日（周六）14:00，请勿前往。茶市镇社工站电话 07348661001。",
    ]);
    expect(inbox).not.toContain("老街");
    const all = (await notices.inbox("a")).items.map(({ text }: { text: string }) => text).join();
    expect(all).not.toMatch(/老街|敬老院门口|李社工/);
  });

  it("are thanks, once the time is recorded", async () => {
    const { sms } = await tell("needs.AttendanceRecorded", { ...at(...moved, "attended"), minutes: 120 });
    expect(sms).toEqual([
      "【禾联】茶市镇「敬老院大扫除」：谢谢您！3月7日（周六）14:00 的服务已记下，共 2 小时。",
    ]);
  });
});
