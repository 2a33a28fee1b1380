import { expect } from "vitest";
import type { BoardRow, NeedRow } from "#services/needs/needs/rows.ts";
import { lacksRelease } from "#services/needs/needs/rules/loosening.ts";
import type { Booking, SignupRow, SignupShift } from "#services/needs/signups/rows.ts";
import { judgeGates } from "#shared/eligibility/judge-gates.ts";
import { shiftStates, takesPlace } from "#shared/eligibility/shift-states.ts";
import { countyDaysOf, overlaps, spanOf } from "#shared/eligibility/span.ts";
import { exceedsCap, minutesByWeek } from "#shared/eligibility/weekly-cap.ts";
import type { GateCard } from "#shared/published/cards/gate-card.ts";

/** Needs with their boards, volunteers with their cards and calendars, and the signups between them, at one moment. */
export interface SignupsState {
  readonly now: Date;
  readonly needs: readonly NeedRow[];
  readonly boards: readonly BoardRow[];
  readonly cards: readonly GateCard[];
  readonly signups: readonly SignupRow[];
  readonly bookingsOf: (volunteerId: string) => readonly Booking[];
}
type HeldShift = SignupShift & Omit<SignupRow, "shifts">;

const headcountOf = ({ needs }: SignupsState, positionId: string): number =>
  needs.flatMap(({ positions }) => positions).find((one) => one.positionId === positionId)?.headcount ?? 0;

const heldOf = (state: SignupsState): HeldShift[] =>
  state.signups.flatMap(({ shifts, ...signup }) => shifts.map((shift) => ({ ...signup, ...shift })));

const minute = 60_000;

/** Minutes between two instants that lie on one day of the county (UTC+8). */
const minutesOfDay = (day: string, { from, to }: { readonly from: string; readonly to: string }): number => {
  const begins = Date.parse(`${day}T00:00:00+08:00`);
  const within = Math.min(Date.parse(to), begins + 24 * 60 * minute) - Math.max(Date.parse(from), begins);
  return Math.max(0, within / minute);
};

/** What was recorded: only time that has passed, at most 16 hours a day, and none that two vouch for each other alone. */
const expectHonestHours = (state: SignupsState, held: readonly HeldShift[]): void => {
  const attended = held.flatMap((one) => {
    const record = one.attendance?.at(-1);
    return one.status === "attended" && record ? [{ ...one, record }] : [];
  });
  for (const { record, minutes, attendance } of attended) {
    expect(record.to <= state.now.toISOString(), "only time that has passed is recorded").toBe(true);
    const recorders = new Set(attendance?.map(({ by }) => by));
    if (recorders.size === 1 && record.minutes < 5)
      expect(minutes, "a moment counts once two saw it").toBe(0);
  }
  for (const { volunteerId } of state.cards) {
    const own = attended.filter((one) => one.volunteerId === volunteerId).map(({ record }) => record);
    for (const day of new Set(own.flatMap((record) => countyDaysOf(record))))
      expect(
        own.reduce((sum, record) => sum + minutesOfDay(day, record), 0),
        "nobody serves more than 16 hours a day",
      ).toBeLessThanOrEqual(16 * 60);
  }
  const vouchedBy = ({ needId, attendance }: HeldShift) => {
    const [only, ...others] = new Set(attendance?.map(({ by }) => by));
    return others.length === 0 && only ? `${needId} ${only}` : undefined;
  };
  for (const one of attended)
    for (const other of attended)
      if (
        vouchedBy(one) === `${one.needId} ${other.personId}` &&
        vouchedBy(other) === `${one.needId} ${one.personId}`
      )
        expect([one.minutes, other.minutes], "two who vouch for each other prove nothing").toEqual([0, 0]);
};

/** What the value of a gate requires, each part by a name; an age of 18 requires each younger age too. */
const partsOf = (value: unknown): string[] => {
  if (typeof value === "number") return Array.from({ length: value }, (_, at) => String(at + 1));
  if (Array.isArray(value)) return value.map(String);
  return value ? [String(value)] : [];
};

/** What a need requires of people, as a flat list: it lets something go where an entry of before is missing. */
const requirementsOf = ({ positions, minorsInvolved, listing }: NeedRow): string[] => [
  ...positions.flatMap(({ positionId, gates: { adult, minimumAge, ...gates } }) =>
    Object.entries({ ...gates, age: adult ? 18 : minimumAge }).flatMap(([gate, value]) =>
      partsOf(value).map((part) => `${positionId} ${gate} ${part}`),
    ),
  ),
  ...(minorsInvolved ? ["minors"] : []),
  ...(listing === "public" ? [] : [`not ${listing === "never" ? "invited" : "public"}`]),
];

const termsOf = ({ request: { kind, minorsInvolved, positions } }: NeedRow): string =>
  JSON.stringify([kind, minorsInvolved, positions.map(({ gates }) => gates)]);

/**
 * Watches needs from step to step: what an open need required is let go only by the lead who opens it again and changed none
 * of the terms that were waiting. Call it before the first step and after every one, with the state.
 */
export const createApprovalsWatch = (isLead: (by: string) => boolean) => {
  const seen = new Map<
    string,
    { terms: string; required: readonly string[]; changedBy: readonly string[] }
  >();
  return ({ needs }: SignupsState): void => {
    for (const need of needs) {
      const { by } = need.change;
      const terms = termsOf(need);
      const before = seen.get(need.needId) ?? { terms, required: [], changedBy: [] };
      if (need.status !== "open") {
        const changedBy = terms === before.terms ? before.changedBy : [...before.changedBy, by];
        // A change that leaves nothing to release had no part in what a later one lets go.
        const waits = lacksRelease(need);
        seen.set(need.needId, { ...before, terms, changedBy: waits ? changedBy : [] });
        continue;
      }
      const required = requirementsOf(need);
      const letGo = before.required.filter((one) => !required.includes(one));
      if (letGo.length > 0) {
        expect(isLead(by), `a lead lets go ${letGo}`).toBe(true);
        expect(before.changedBy, "who lets go is a second person").not.toContain(by);
      }
      seen.set(need.needId, { terms, required, changedBy: [] });
    }
  };
};

/** What has to be true after every step, whatever happened before. */
export const expectPromisesKept = (state: SignupsState): void => {
  const at = state.now.toISOString();
  const held = heldOf(state);
  const places = held.filter(takesPlace);
  expectHonestHours(state, held);

  for (const { positionId, places: onBoard, toComplete: counted } of state.boards) {
    const headcount = headcountOf(state, positionId);
    const lacking = held.filter((one) => one.positionId === positionId && one.status === "to-complete");
    expect(counted, "a board counts whose signup has something to complete").toBe(
      new Set(lacking.map(({ signupId }) => signupId)).size,
    );
    for (const [shiftId, { free, waiters }] of Object.entries(onBoard)) {
      const here = held.filter((one) => one.positionId === positionId && one.shiftId === shiftId);
      const taken = here.filter(takesPlace).length;
      expect([free, waiters], "a board agrees with its signups").toEqual([
        headcount - taken,
        here.filter(({ status }) => shiftStates[status].waits).length,
      ]);
      expect(free, "no place is given twice").toBeGreaterThanOrEqual(0);
    }
  }

  for (const { volunteerId, weeklyCapMinutes } of state.cards) {
    const booked = places.filter(
      (one) => one.volunteerId === volunteerId && shiftStates[one.status].holdsTime,
    );
    const spans = booked.map(spanOf);
    spans.forEach((span, one) => {
      for (const other of spans.slice(one + 1))
        expect(overlaps(span, other), "taken times of one person never overlap").toBe(false);
      expect(
        exceedsCap(minutesByWeek(spans.filter((_, index) => index !== one)), span, weeklyCapMinutes),
        "taken times keep to the weekly cap",
      ).toBe(false);
    });
    const upcoming = ({ from }: { from: string }) => from > at;
    const booking = ({ signupId, shiftId }: HeldShift) => `${signupId} ${shiftId}`;
    const calendar = state.bookingsOf(volunteerId).filter(upcoming);
    expect(
      calendar.map(({ signupId, shiftId }) => `${signupId} ${shiftId}`).toSorted(),
      "the calendar holds the coming places",
    ).toEqual(
      places
        .filter((one) => one.volunteerId === volunteerId && upcoming(one))
        .map(booking)
        .toSorted(),
    );
  }

  for (const one of places.filter(({ from }) => from > at)) {
    const need = state.needs.find(({ needId }) => needId === one.needId);
    const shift = need?.shifts.find(({ shiftId }) => shiftId === one.shiftId);
    expect(need?.status, "a cancelled need has no coming places").not.toBe("cancelled");
    expect([one.from, one.to], "a place has the present time of its shift").toEqual([shift?.from, shift?.to]);
    const person = state.cards.find(({ volunteerId }) => volunteerId === one.volunteerId);
    const position = need?.positions.find(({ positionId }) => positionId === one.positionId);
    if (!person || !position || !need) continue;
    const minutesAhead = (Date.parse(one.from) - Date.parse(at)) / 60_000;
    const { failed, toComplete } = judgeGates(person, position, countyDaysOf(one), minutesAhead);
    if (one.status === "confirmed") {
      expect([...failed, ...toComplete], "whoever is confirmed passes every gate on every day").toEqual([]);
      expect(person.status, "nobody who paused is confirmed").toBe("active");
      expect(one.riskNoticeVersion, "whoever is confirmed agreed to the present notice").toBe(
        need.riskNotice.version,
      );
    }
    if (one.status !== "confirmed")
      expect(
        one.confirmBy !== undefined && one.confirmBy >= at,
        "what is not confirmed has a time to act",
      ).toBe(true);
  }
};
