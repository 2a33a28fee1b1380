import { describe, expect, it } from "vitest";
import type { PendingRow } from "#services/notices/rows.ts";
import { isReady, lastWords, turnsOf } from "#services/notices/rules/delivery.ts";
import { channelFor, groupOf, waysOf } from "#services/notices/rules/preferences.ts";
import { isStaffThere, withChecks } from "#services/notices/rules/still-true.ts";
import { mailOf } from "#services/notices/rules/texts.ts";
import type { NoticeKind } from "#services/notices/schemas.ts";
import type { StaffRole } from "#shared/values/role.ts";
import { quietUntil } from "#shared/values/waking-hours.ts";
import { movedOn } from "#test/support/moved-shift.ts";

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

const at = "2026-03-02T01:00:00.000Z";

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
