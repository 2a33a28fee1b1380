import { describe, expect, it } from "vitest";
import { holdsOn, holdsUntil, needsIdentity } from "#services/volunteers/checks/rules/checks.ts";
import { toVolunteerEvents } from "#services/volunteers/events.ts";
import { adultFromOf, requireAge } from "#services/volunteers/profiles/rules/age.ts";
import { hasConsent, withConsents } from "#services/volunteers/profiles/rules/consents.ts";

describe("age", () => {
  const today = "2026-03-02";

  it.each([
    ["2012-03-03", "under-fourteen"],
    ["2012-03-02", "guardian-required"],
    ["2008-03-03", "guardian-required"],
    ["2026-03-03", "invalid"],
    ["1903-03-02", "invalid"],
  ])("born on %s and without a guardian: %s", (birthDate, code) => {
    expect(() => requireAge(birthDate, today, false)).toThrow(code);
  });

  it("is enough from 14 with a guardian and from 18 without, up to 122", () => {
    expect(() => requireAge("2012-03-02", today, true)).not.toThrow();
    expect(() => requireAge("2008-03-02", today, false)).not.toThrow();
    expect(() => requireAge("1904-03-02", today, false)).not.toThrow();
  });

  it("turns to adult on the 18th birthday, on 1 March where 29 February does not come", () => {
    expect(adultFromOf("2008-03-02", today)).toBeUndefined();
    expect(adultFromOf("2008-03-03", today)).toBe("2026-03-03");
    expect(adultFromOf("2012-02-29", today)).toBe("2030-03-01");
  });
});

describe("checks", () => {
  const base = { recordedBy: "per_1", recordedAt: "2026-03-02T01:00:00.000Z" };
  const checks = [{ kind: "insurance", validUntil: "2026-03-02", ...base }] as const;

  it("hold on their last day and not after it", () => {
    expect(holdsOn(checks, "insurance", "2026-03-02")).toBe(true);
    expect(holdsOn(checks, "insurance", "2026-03-03")).toBe(false);
    expect(holdsOn(checks, "identity", "2026-03-02")).toBe(false);
  });

  it("hold as long as named, a background check for 365 days at most", () => {
    expect(holdsUntil("identity", "2036-01-01", "2026-03-02")).toBe("2036-01-01");
    expect(holdsUntil("background-check", "2036-01-01", "2026-03-02")).toBe("2027-03-02");
    expect(holdsUntil("background-check", "2026-06-01", "2026-03-02")).toBe("2026-06-01");
  });

  it("need a verified identity for a background check and for certified skills only", () => {
    expect((["background-check", "nursing", "driving"] as const).every(needsIdentity)).toBe(true);
    expect((["identity", "insurance", "child-protection"] as const).some(needsIdentity)).toBe(false);
  });
});

describe("consents", () => {
  it("go by the last word, keep every change, and record no word twice", () => {
    const first = withConsents([], { shareWithOperator: false }, "2026-03-02T01:00:00.000Z");
    expect(first).toHaveLength(1);
    expect(withConsents(first, { shareWithOperator: false, guardian: undefined }, "later")).toEqual(first);
    const then = withConsents(first, { shareWithOperator: true }, "2026-03-03T01:00:00.000Z");
    expect(then.map(({ given }) => given)).toEqual([false, true]);
    expect(hasConsent(then, "shareWithOperator")).toBe(true);
    expect(hasConsent(then, "shareWithTeamLeader")).toBe(false);
  });
});

describe("events", () => {
  const change = { by: "per_1", at: "2026-03-02T01:00:00.000Z", correlationId: "c" };
  const tombstone = {
    pk: "VOLUNTEER#vol_1",
    sk: "PROFILE",
    volunteerId: "vol_1",
    personId: "per_1",
    version: 2,
    change,
    status: "withdrawn",
  };
  const profile = {
    ...tombstone,
    version: 1,
    status: "active",
    registeredAt: change.at,
    division: "430422103",
    travelRadiusKm: 5,
    weeklyHoursCap: 4,
    availability: [],
    daysOff: [],
    skills: ["tutoring"],
    languages: [],
    vehicle: false,
    hasGuardian: false,
    checks: [
      {
        kind: "identity",
        validUntil: "2027-01-01",
        recordedBy: "per_2",
        recordedAt: change.at,
        sealedReference: "s",
      },
    ],
    teams: [],
    leads: [],
    consents: [],
    phoneIndex: "index",
    sealedIdentity: "sealed",
  };
  const eventsOf = (old: object | undefined, now: object) =>
    toVolunteerEvents({ old: old && { ...old }, new: { ...now } }).map(({ name, version }) => [
      name,
      version,
    ]);

  it("report registering, changing, withdrawing and registering again", () => {
    expect(eventsOf(undefined, profile)).toEqual([["volunteers.VolunteerRegistered", 1]]);
    expect(eventsOf(profile, { ...profile, version: 2 })).toEqual([["volunteers.VolunteerChanged", 2]]);
    expect(eventsOf(profile, tombstone)).toEqual([["volunteers.VolunteerWithdrawn", 2]]);
    expect(eventsOf(tombstone, { ...profile, version: 3 })).toEqual([["volunteers.VolunteerRegistered", 3]]);
  });

  it("report nothing about cards and memberships, and of a team only that it was asked for, and where", () => {
    expect(eventsOf(undefined, { ...profile, sk: "CARD" })).toEqual([]);
    expect(eventsOf(undefined, { pk: "TEAM#team_1", sk: "MEMBER#vol_1" })).toEqual([]);
    const named = { teamId: "team_1", name: "演示队", field: "助老", division: "430422103", leader: "vol_1" };
    const index = { list: "TEAMS#430422", place: "430422103#team_1" };
    const team = { pk: "TEAM#team_1", sk: "TEAM", ...named, ...index, status: "awaiting-approval", change };
    expect(toVolunteerEvents({ new: { ...team, version: 1 } })).toEqual([
      {
        name: "volunteers.TeamAwaitsApproval",
        subject: "team_1",
        version: 1,
        data: { division: "430422103" },
      },
    ]);
    expect(eventsOf({ ...team, version: 1 }, { ...team, version: 2 })).toEqual([]);
  });

  it("carry where, when and which gates, and nothing sealed, indexed or of who recorded a check", () => {
    const [event] = toVolunteerEvents({ new: profile });
    expect(event?.data).toMatchObject({ checks: [{ kind: "identity", validUntil: "2027-01-01" }] });
    const text = JSON.stringify(event);
    for (const hidden of ["sealed", "index", "per_", "recordedBy"]) expect(text).not.toContain(hidden);
  });
});
