import type { PositionGates } from "#shared/eligibility/failed-gates.ts";
import { judgeGates, type OpenGates } from "#shared/eligibility/judge-gates.ts";
import { isLive } from "#shared/eligibility/shift-states.ts";
import { countyDaysOf, epochMinutes, spanOf } from "#shared/eligibility/span.ts";
import type { GateCard } from "#shared/published/cards/gate-card.ts";
import type { BoardRow, NeedRow } from "../../needs/rows.ts";
import { openPlaces } from "../../needs/rules/places.ts";
import type { Shift } from "../../needs/rules/span.ts";
import type { CalendarRow, SignupRow } from "../rows.ts";
import type { CreateSignup, Obstacle } from "../schemas.ts";
import { clashes, type Diary, diaryOf, exceedsCap, hasPlace, withShift } from "./calendar.ts";

export interface Verdict {
  readonly shiftId: string;
  /** Absent for `no-such-shift`. */
  readonly shift?: Shift;
  /** Absent if the place can be taken. */
  readonly code?: Obstacle;
  /** The gates that failed, for `not-qualified`; without a code, those still to complete before the shift. */
  readonly gates?: readonly string[];
}

/** Everything that decides about the shifts of one position for one volunteer. */
export interface Situation {
  readonly need: Pick<NeedRow, "needId" | "status" | "shifts" | "signupDeadline">;
  readonly position: PositionGates;
  readonly board: Pick<BoardRow, "places">;
  readonly card: GateCard;
  readonly calendar: Pick<CalendarRow, "booked"> | undefined;
  readonly signup: Pick<SignupRow, "shifts"> | undefined;
}

/**
 * The gates that stand between a volunteer and a shift: the one place where a gate card is judged. `active` fails if the
 * profile is paused or withdrawn.
 */
export const openGates = (card: GateCard, position: PositionGates, shift: Shift, now: Date): OpenGates => {
  const minutesAhead = spanOf(shift).from - epochMinutes(now);
  const { failed, toComplete } = judgeGates(card, position, countyDaysOf(shift), minutesAhead);
  return { failed: [...(card.status === "active" ? [] : ["active"]), ...failed], toComplete };
};

/**
 * Judges a volunteer for a shift, whatever its places: one place per person first, whatever the position; then the
 * gates on each of its days, what else they have at that time, and their weekly cap.
 */
export const judgeVolunteer = (
  { need, position, card }: Pick<Situation, "position" | "card"> & { need: Pick<NeedRow, "needId"> },
  diary: Diary,
  shift: Shift,
  now: Date,
): Pick<Verdict, "code" | "gates"> => {
  if (hasPlace(diary, need.needId, shift)) return { code: "already-signed-up" };
  const { failed, toComplete } = openGates(card, position, shift, now);
  if (failed.includes("age")) return { code: "too-young" };
  if (failed.length > 0) return { code: "not-qualified", gates: failed };
  if (clashes(diary, shift)) return { code: "clash" };
  if (exceedsCap(diary, shift, card.weeklyCapMinutes)) return { code: "over-cap" };
  return toComplete.length > 0 ? { gates: toComplete } : {};
};

const liveShiftIds = ({ signup }: Situation): ReadonlySet<string> =>
  new Set(signup?.shifts.filter(({ status }) => isLive(status)).map(({ shiftId }) => shiftId));

const judge = (
  situation: Situation,
  shiftId: string,
  live: ReadonlySet<string>,
  diary: Diary,
  now: Date,
): Verdict => {
  const { need, board } = situation;
  const shift = need.shifts.find((candidate) => candidate.shiftId === shiftId);
  if (need.status !== "open") return { shiftId, code: "closed" };
  if (!shift) return { shiftId, code: "no-such-shift" };
  if (live.has(shiftId)) return { shiftId, shift, code: "already-signed-up" };
  const at = now.toISOString();
  if (shift.from <= at || (need.signupDeadline !== undefined && need.signupDeadline <= at))
    return { shiftId, shift, code: "too-late" };
  const verdict = judgeVolunteer(situation, diary, shift, now);
  if (verdict.code || openPlaces(board.places, shiftId) > 0) return { shiftId, shift, ...verdict };
  return { shiftId, shift, code: "full" };
};

/** Judges shifts one after the other, by start time, each as if the free ones before it were booked. */
export const judgeShifts = (situation: Situation, shiftIds: readonly string[], now: Date): Verdict[] => {
  const live = liveShiftIds(situation);
  let diary = diaryOf(situation.calendar?.booked);
  return shiftIds.map((shiftId) => {
    const verdict = judge(situation, shiftId, live, diary, now);
    if (verdict.shift && !verdict.code) diary = withShift(diary, situation.need.needId, verdict.shift);
    return verdict;
  });
};

/** The shifts that a volunteer asks for; `anyOf`: those of these that can be had. */
export type RequestedShifts = CreateSignup["shifts"] | { readonly anyOf: readonly string[] };

/**
 * Ids of the requested shifts by start time: those named (unknown ones last), else all upcoming ones not yet held. If
 * none is left, the upcoming ones that are held, else every shift, so that each is refused with its own reason.
 */
export const requestedShifts = (situation: Situation, requested: RequestedShifts, now: Date): string[] => {
  const { shifts } = situation.need;
  if (typeof requested !== "string") {
    const existing = shifts.map(({ shiftId }) => shiftId);
    const named = new Set("anyOf" in requested ? requested.anyOf : requested);
    const unknown = [...named].filter((shiftId) => !existing.includes(shiftId));
    return [...existing.filter((shiftId) => named.has(shiftId)), ...unknown];
  }
  const upcoming = shifts.filter(({ from }) => from > now.toISOString());
  const live = liveShiftIds(situation);
  const notHeld = upcoming.filter(({ shiftId }) => !live.has(shiftId));
  const candidates = notHeld.length > 0 ? notHeld : upcoming.length > 0 ? upcoming : shifts;
  return candidates.map(({ shiftId }) => shiftId);
};
