import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createFileMailbox } from "#services/notices/adapters/file-mailbox.ts";
import { createSesMail } from "#services/notices/adapters/ses-mail.ts";
import type { PendingRow } from "#services/notices/rows.ts";
import { isReady, lastWords, turnsOf } from "#services/notices/rules/delivery.ts";
import { channelFor, groupOf, waysOf } from "#services/notices/rules/preferences.ts";
import { receiptMailOf } from "#services/notices/rules/receipt-mail.ts";
import { isStaffThere, withChecks } from "#services/notices/rules/still-true.ts";
import { mailOf, smsOf, textOf } from "#services/notices/rules/texts.ts";
import { type NoticeKind, noticeKindSchema } from "#services/notices/schemas.ts";
import type { ShiftStatus } from "#shared/eligibility/shift-states.ts";
import type { StaffRole } from "#shared/values/role.ts";
import { quietUntil } from "#shared/values/waking-hours.ts";

describe("quiet hours", () => {
  it.each([
    ["2026-03-02T13:59:59.000Z", undefined],
    ["2026-03-02T14:00:00.000Z", "2026-03-03T00:00:00.000Z"],
    ["2026-03-02T16:30:00.000Z", "2026-03-03T00:00:00.000Z"],
    ["2026-03-02T23:59:59.000Z", "2026-03-03T00:00:00.000Z"],
    ["2026-03-03T00:00:00.000Z", undefined],
    ["2026-12-31T15:00:00.000Z", "2027-01-01T00:00:00.000Z"],
  ])("%s is quiet until %s", (now, until) => {
    expect(quietUntil(new Date(now))).toBe(until);
  });
});

/** A shift of March 2026 at 09:00 in the county. */
const movedOn = (day: number, status: ShiftStatus = "confirmed") => ({
  shiftId: `shf_${day}`,
  from: `2026-03-${String(day).padStart(2, "0")}T01:00:00.000Z`,
  status,
});
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
          /3月7日（周六）9:00|Sat 7 Mar 9:00|500|3月7日到期|有效到 3月7日|(ends after|until) 7 Mar\./,
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
    const { text } = receiptMailOf([row], new Map(), "don_1", link);
    expect(text.split("\n").filter((line) => line === link)).toHaveLength(2);
    expect(text).not.toContain("/me/notices");
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
    expect(said("check-recorded")).toBe("您的老年服务基础已登记，有效到 2027年3月1日。");
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

describe("what is still true when a message leaves", () => {
  it("are the checks that still end on that day, and not before", () => {
    const noticed = { facts: { checks: [{ kind: "insurance", validUntil: "2026-03-31" }] } } as PendingRow;
    const left = (present: Parameters<typeof withChecks>[1], day = "2026-03-31") =>
      withChecks(noticed, present, day)?.facts.checks;
    expect(left([{ kind: "insurance", validUntil: "2026-03-31" }])).toEqual(noticed.facts.checks);
    expect(left([{ kind: "insurance", validUntil: "2026-03-31" }], "2026-04-01")).toBeUndefined();
    expect(left([{ kind: "insurance", validUntil: "2027-03-31" }])).toBeUndefined();
    expect(left([{ kind: "identity", validUntil: "2026-03-31" }])).toBeUndefined();
    expect(withChecks({ facts: {} } as PendingRow, [], "2026-03-31")).toBeUndefined();
    const ended = { ...noticed, kind: "check-ended" } as PendingRow;
    expect(withChecks(ended, [{ kind: "insurance", validUntil: "2026-03-31" }], "2026-04-01")).toBeDefined();
    expect(
      withChecks(ended, [{ kind: "insurance", validUntil: "2027-03-31" }], "2026-04-01"),
    ).toBeUndefined();
  });

  it("is who is staff there, by role and place", () => {
    const station = { division: "430422103", roles: ["station_lead"] as const };
    const holds = (role: StaffRole, divisions: string[]) =>
      isStaffThere({ ...station, roles: [...station.roles] }, [{ role, county: "430422", divisions }]);
    expect(holds("station_lead", ["430422103"])).toBe(true);
    expect(holds("station_lead", ["430422104"])).toBe(false);
    expect(holds("social_worker", ["430422103"])).toBe(false);
  });
});

describe("the way of a notice", () => {
  const both = new Set(["mail", "sms"] as const);
  const [mailOnly, smsOnly] = [new Set(["mail"] as const), new Set(["sms"] as const)];

  it.each([
    ["signup-suspended", "urgent"],
    ["signup-restored", "urgent"],
    ["station-late-withdrawal", "urgent"],
    ["signup-confirmed", "signups"],
    ["station-team-to-approve", "station"],
    ["check-ending", "checks"],
    ["check-recorded", "checks"],
    ["donation-received", "gifts"],
  ] as const)("%s is of the group %s", (kind, group) => {
    expect(groupOf(kind)).toBe(group);
  });

  it("is the one chosen for its group, if it is possible; mail first where none was", () => {
    const way = (said: object, possible: ReadonlySet<"mail" | "sms"> = both) =>
      channelFor("signup-confirmed", waysOf(said), possible);
    expect([way({}), way({}, smsOnly), way({}, new Set())]).toEqual(["mail", "sms", undefined]);
    expect([way({ signups: "sms" }), way({ signups: "sms" }, mailOnly)]).toEqual(["sms", undefined]);
    expect([way({ signups: "mail" }), way({ signups: "mail" }, smsOnly)]).toEqual(["mail", undefined]);
    expect(way({ signups: "page" })).toBeUndefined();
  });

  it("is another one for what somebody acts on, if theirs is not possible", () => {
    const way = (urgent: "mail" | "sms", possible: ReadonlySet<"mail" | "sms">) =>
      channelFor("signup-cancelled", waysOf({ urgent }), possible);
    expect([way("sms", both), way("sms", mailOnly), way("mail", smsOnly)]).toEqual(["sms", "mail", "sms"]);
  });

  it("can be changed on a page that each mail names, where there is one", () => {
    expect(mailOf([], new Map(), "https://helink.example").text).toContain(
      "https://helink.example/me/notices/ways",
    );
    expect(mailOf([], new Map(), undefined).text).not.toContain("/me/notices");
  });
});

describe("one message", () => {
  const row = (kind: NoticeKind, ofVersion: number, ...days: number[]): PendingRow => ({
    pk: `NOTICE#${kind}${ofVersion}`,
    sk: "NOTICE",
    noticeId: `${kind}${ofVersion}`,
    personId: "p",
    kind,
    about: { signupId: "sgn_1" },
    facts: { moved: days.map((day) => movedOn(day)) },
    at,
    ofVersion,
    version: 1,
    change: { by: "system", at, correlationId: "c" },
    status: "pending",
    outbox: "OUTBOX",
    dueAt: at,
    tries: 0,
    expiresAt: 0,
  });
  const said = (...rows: PendingRow[]) =>
    lastWords(rows).map(({ kind, facts }) => [kind, ...(facts.moved ?? []).map(({ shiftId }) => shiftId)]);

  it("has the last word about a shift, whatever was said before: confirmed, withdrawn, confirmed again", () => {
    const [first, gone, again] = [
      row("signup-confirmed", 1, 7),
      row("signup-withdrawn", 2, 7),
      row("signup-confirmed", 3, 7),
    ];
    expect(said(again, first, gone)).toEqual([["signup-confirmed", "shf_7"]]);
    expect(said(first, gone)).toEqual([["signup-withdrawn", "shf_7"]]);
  });

  it("keeps of an earlier notice the shifts of which nothing newer is told, in order of time", () => {
    expect(
      said(
        row("signup-withdrawn", 2, 14),
        row("signup-confirmed", 1, 7, 14),
        row("signup-waitlisted", 3, 21),
      ),
    ).toEqual([
      ["signup-confirmed", "shf_7"],
      ["signup-withdrawn", "shf_14"],
      ["signup-waitlisted", "shf_21"],
    ]);
  });

  it("tells of moved times beside the state, once, and not of a shift that is gone", () => {
    expect(
      said(
        row("signup-confirmed", 1, 7, 14),
        row("signup-times-changed", 2, 7, 14),
        row("signup-times-changed", 3, 7),
        row("signup-cancelled", 4, 14),
      ),
    ).toEqual([
      ["signup-confirmed", "shf_7"],
      ["signup-times-changed", "shf_7"],
      ["signup-cancelled", "shf_14"],
    ]);
  });
});

describe("the messages of one person by one way", () => {
  const waiting = (ofVersion: number, more: Partial<PendingRow> = {}): PendingRow => ({
    ...({ pk: "", sk: "NOTICE", personId: "p", kind: "signup-confirmed", about: {}, facts: {} } as const),
    ...({ version: 1, change: { by: "system", at: "", correlationId: "c" }, expiresAt: 0 } as const),
    ...({ noticeId: String(ofVersion), status: "pending", outbox: "OUTBOX", tries: 0 } as const),
    at: "2026-03-02T01:00:00.000Z",
    dueAt: "2026-03-02T01:01:00.000Z",
    ofVersion,
    ...more,
  });
  const tried = (ofVersion: number, dueAt: string) => waiting(ofVersion, { tries: 1, dueAt });
  const now = new Date("2026-03-02T01:05:00.000Z");

  it("are one, in order of time, and first those that were tried together, as they were", () => {
    const again = "2026-03-02T01:04:00.000Z";
    const rows = [waiting(5), tried(2, again), waiting(4), tried(1, again)];
    const { messages, waiting: behind } = turnsOf(rows, []);
    expect(messages.map((message) => message.map(({ ofVersion }) => ofVersion))).toEqual([
      [1, 2],
      [4, 5],
    ]);
    expect(behind).toEqual([]);
  });

  it("wait behind an earlier one that is not through, until that is tried again; what happened before it leaves", () => {
    const held = tried(3, "2026-03-02T01:14:00.000Z");
    const { messages, waiting: behind, until } = turnsOf([waiting(4), waiting(2)], [held]);
    expect([messages, behind].map((rows) => rows.flat().map(({ ofVersion }) => ofVersion))).toEqual([
      [2],
      [4],
    ]);
    expect(until).toBe(held.dueAt);
  });

  it("are ready when they are due, or within the minute of one that is, but for a try that has its time", () => {
    const inHalfAMinute = "2026-03-02T01:05:30.000Z";
    expect(isReady(waiting(1), now)).toBe(true);
    expect(isReady(waiting(1, { dueAt: inHalfAMinute }), now)).toBe(true);
    expect(isReady(waiting(1, { dueAt: "2026-03-02T01:07:00.000Z" }), now)).toBe(false);
    expect(isReady(tried(1, inHalfAMinute), now)).toBe(false);
    expect(isReady(tried(1, now.toISOString()), now)).toBe(true);
  });
});

describe("mail by SES", () => {
  it("goes to one address, as text, from the sender configured", async () => {
    const sent: unknown[] = [];
    const mail = createSesMail("notices@helink.example", async (input) => sent.push(input));
    await mail.send({ messageId: "m1", to: "a@example.org", subject: "禾联", text: "正文" });
    expect(sent).toEqual([
      expect.objectContaining({
        FromEmailAddress: "notices@helink.example",
        Destination: { ToAddresses: ["a@example.org"] },
      }),
    ]);
    expect(JSON.stringify(sent)).toContain("正文");
  });
});

describe("the mailbox in a file", () => {
  const sentAt = new Date(at);
  const withMailbox = async (test: (path: string) => Promise<void>) => {
    const folder = mkdtempSync(join(tmpdir(), "helink-mailbox-"));
    try {
      await test(join(folder, "mailbox.jsonl"));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
  const message = { messageId: "m1", to: "a@example.org", subject: "s", text: "t" };

  it("is empty at first, gives what was sent to an address, and takes a message once", async () => {
    await withMailbox(async (path) => {
      const mailbox = createFileMailbox(path, () => sentAt);
      expect(await mailbox.messages("a@example.org")).toEqual([]);
      await mailbox.mail.send(message);
      await mailbox.mail.send(message);
      await mailbox.sms.send({ messageId: "m2", to: "+8613812345678", text: "t" });
      const kept = { to: "a@example.org", subject: "s", text: "t", channel: "mail", at };
      expect(await mailbox.messages("a@example.org")).toEqual([kept]);
      expect(await mailbox.messages("+8613812345678")).toHaveLength(1);
    });
  });

  it("goes on after a line that was cut off when the process was killed", async () => {
    await withMailbox(async (path) => {
      writeFileSync(path, '\n{"messageId":"m1","to":"a@ex');
      const mailbox = createFileMailbox(path, () => sentAt);
      expect(await mailbox.messages("a@example.org")).toEqual([]);
      await mailbox.mail.send(message);
      expect(await mailbox.messages("a@example.org")).toHaveLength(1);
    });
  });
});
