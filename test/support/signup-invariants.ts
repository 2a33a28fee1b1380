import { expect } from "vitest";
import type { BoardRow, NeedRow } from "#services/needs/needs/rows.ts";
import type { Booking, SignupRow, SignupShift } from "#services/needs/signups/rows.ts";
import { judgeGates } from "#shared/eligibility/judge-gates.ts";
import { shiftStates } from "#shared/eligibility/shift-states.ts";
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

/** What has to be true after every step, whatever happened before. */
export const expectPromisesKept = (state: SignupsState): void => {
  const at = state.now.toISOString();
  const held = heldOf(state);
  const places = held.filter(({ status }) => shiftStates[status].place);

  for (const { positionId, places: onBoard } of state.boards) {
    const headcount = headcountOf(state, positionId);
    for (const [shiftId, { free, waiters }] of Object.entries(onBoard)) {
      const here = held.filter((one) => one.positionId === positionId && one.shiftId === shiftId);
      const taken = here.filter(({ status }) => shiftStates[status].place).length;
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
