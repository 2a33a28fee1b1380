import { describe, expect, it } from "vitest";
import type { PendingRow } from "#services/notices/rows.ts";
import { receiptMailOf } from "#services/notices/rules/receipt-mail.ts";
import { mailOf, smsOf, textOf } from "#services/notices/rules/texts.ts";
import { type NoticeKind, noticeKindSchema } from "#services/notices/schemas.ts";
import { movedOn } from "#test/support/moved-shift.ts";

const at = "2026-03-02T01:00:00.000Z";

describe("texts", () => {
  const facts = {
    moved: [movedOn(7), movedOn(21)],
    confirmBy: "2026-03-05T12:00:00.000Z",
    money: { amount: 500, currency: "JPY" },
    checks: [{ kind: "insurance", validUntil: "2026-03-07" }],
  };

  it.each(noticeKindSchema().options)("of %s fill every place in both languages", (kind) => {
    for (const locale of ["zh-CN", "en"] as const) {
      const text = textOf({ kind, about: {}, facts, at }, undefined, locale);
      expect(text).not.toMatch(/[{}]|undefined/);
      if (
        !/^station-(signed-up|released|sent-back|to-release|team-to-approve|volunteer-to-check)$|^check-ended$/.test(
          kind,
        )
      )
        expect(text).toMatch(
          /3月7日（周六）9:00|Sat 7 Mar 9:00|500|3月7日到期|有效期至 3月7日|(ends after|until) 7 Mar\./,
        );
    }
  });

  it("say where an offer is answered by one tap", () => {
    const row = {
      noticeId: "n",
      kind: "offer",
      about: { offerId: "off_1" },
      facts,
      at,
    } as unknown as PendingRow;
    const services = new Map([
      ["n", { title: undefined, township: "茶市镇", isListed: true, phone: "+867348661001" }],
    ]);
    const url = "https://helink.example";
    expect(smsOf([row], services, url)).toContain(
      "前回一声。 https://helink.example/offers/off_1 茶市镇社工站电话 07348661001。",
    );
    expect(mailOf([row], services, url).text).toContain("https://helink.example/offers/off_1\n");
    expect(smsOf([row], services, undefined)).not.toContain("offers");
  });

  it("say to a guest where their gift is opened", () => {
    const link = "https://helink.example/gifts/don_1#secret";
    const row = { noticeId: "n", kind: "donation-received", about: {}, facts, at } as unknown as PendingRow;
    const { text } = receiptMailOf([row], new Map(), { thing: "donation", id: "don_1", link });
    expect(text.split("\n").filter((line) => line === link)).toHaveLength(2);
    expect(text).not.toContain("/me/notices");
  });

  it("say of a monthly gift where it is ended, to a guest and to whoever signs in", () => {
    const about = { recurringGiftId: "rec_1" };
    const money = { amount: 5_000, currency: "CNY" };
    const row = { kind: "monthly-failed", about, facts: { money, nextAt: at }, at, noticeId: "n" };
    const rows = [row as unknown as PendingRow];
    const link = "https://helink.example/monthly/rec_1#secret";
    const { text } = receiptMailOf(rows, new Map(), { thing: "recurringGift", id: "rec_1", link });
    expect(text.split("\n").filter((line) => line === link)).toHaveLength(2);
    expect(text).toContain("不用登录");
    const { text: mail } = mailOf(rows, new Map(), "https://helink.example");
    expect(mail).toContain("暂停或停止月捐: https://helink.example/monthly/rec_1");
    expect(mail).toContain("¥50.00");
  });

  it("say a currency's own digits", () => {
    expect(textOf({ kind: "donation-refunded", about: {}, facts, at }, undefined, "en")).toContain(
      "500 Japanese yen",
    );
  });

  it("name the open gates in words", () => {
    const gates = ["insurance", "training:child-protection", "skill:driving"];
    const notice = { kind: "signup-to-complete", about: {}, facts: { ...facts, gates }, at } as const;
    expect(textOf(notice, undefined, "zh-CN")).toContain("还差保险、儿童保护培训、驾驶：3月7日");
    expect(textOf(notice, undefined, "en")).toContain("missing: insurance, Child protection, Driving.");
    const suspended = { ...notice, kind: "signup-suspended" } as const;
    expect(textOf(suspended, undefined, "zh-CN")).toContain("保险、儿童保护培训、驾驶不再符合");
    expect(textOf({ ...notice, facts }, undefined, "zh-CN")).toContain("还差条件：");
  });

  it("name the checks that end, each with its last day", () => {
    const checks = [
      { kind: "identity", validUntil: "2026-03-31" },
      { kind: "child-protection", validUntil: "2027-01-01" },
    ];
    const notice = { kind: "check-ending", about: {}, facts: { checks }, at } as const;
    expect(textOf(notice, undefined, "zh-CN")).toContain(
      "您的身份核验 3月31日到期，儿童保护培训 2027年1月1日到期。",
    );
    expect(textOf(notice, undefined, "en")).toContain(
      "Your identity check ends after 31 Mar, Child protection ends after 1 Jan 2027.",
    );
  });

  it("name a check that was recorded with its last day, and one that was ended", () => {
    const checks = [{ kind: "elder-service-basics", validUntil: "2027-03-01" }];
    const said = (kind: NoticeKind, locale: "zh-CN" | "en" = "zh-CN") =>
      textOf({ kind, about: {}, facts: { checks }, at }, undefined, locale);
    expect(said("check-recorded")).toBe("您的老年服务基础已登记，有效期至 2027年3月1日。");
    expect(said("check-recorded", "en")).toMatch(/ is recorded, and holds until 1 Mar 2027\.$/);
    expect(said("check-ended")).toMatch(/您的老年服务基础不再有效，/);
    expect(said("check-ended", "en")).toContain(" no longer holds; ");
  });

  it("name each shift that changed by its own time, and the year where it is another", () => {
    const kind = "signup-cancelled";
    expect(textOf({ kind, about: {}, facts, at }, undefined, "zh-CN")).toContain(
      "3月7日（周六）9:00、3月21日（周六）9:00，",
    );
    const earlier = { kind, about: {}, facts, at: "2025-12-31T01:00:00.000Z" } as const;
    expect(textOf(earlier, undefined, "zh-CN")).toContain(
      "2026年3月7日（周六）9:00、2026年3月21日（周六）9:00，",
    );
    expect(textOf(earlier, undefined, "en")).toContain("Sat 7 Mar 2026 9:00, Sat 21 Mar 2026 9:00.");
  });

  it("say how the station is called where a volunteer acts on them, as the number is dialled here", () => {
    const station = { township: "茶市镇", phone: "+867348661001" };
    const said = (kind: NoticeKind, phone = station.phone, locale: "zh-CN" | "en" = "zh-CN") =>
      textOf({ kind, about: {}, facts, at }, { ...station, phone }, locale);
    expect(said("signup-suspended")).toMatch(/否则名额给下一位。茶市镇社工站电话 07348661001。$/);
    expect(said("signup-cancelled", "+8613800000000")).toMatch(/社工站电话 13800000000。$/);
    expect(said("check-ending", "+85228886666", "en")).toMatch(/ 茶市镇 station: \+85228886666\.$/);
    for (const kind of ["signup-confirmed", "station-suspended", "donation-received"] as const)
      expect(said(kind)).not.toContain("电话");
  });

  it("name at most eight shifts, and say how many more there are", () => {
    const moved = Array.from({ length: 10 }, (_, day) => movedOn(day + 10));
    const text = textOf({ kind: "signup-confirmed", about: {}, facts: { moved }, at }, undefined, "zh-CN");
    expect(text.match(/）9:00/g)).toHaveLength(8);
    expect(text).toContain("3月17日（周二）9:00，另有 2 次。");
  });

  it("say in which state a shift is whose time or place moved, so that a turn in the line is no place", () => {
    const moved = [movedOn(7), movedOn(14, "waitlisted")];
    for (const kind of ["signup-times-changed", "signup-place-changed"] as const) {
      const text = textOf({ kind, about: {}, facts: { moved }, at }, undefined, "zh-CN");
      expect(text).toContain("3月7日（周六）9:00、3月14日（周六）9:00（候补中）");
    }
    expect(
      textOf({ kind: "signup-times-changed", about: {}, facts: { moved }, at }, undefined, "en"),
    ).toContain("Sat 14 Mar 9:00 (on the wait-list)");
  });

  it("are signed where they leave as a short message", () => {
    expect(smsOf([], new Map(), undefined)).toBe("【禾联】");
  });
});
