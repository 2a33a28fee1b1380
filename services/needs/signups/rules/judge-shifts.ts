import type { PositionGates } from "#shared/eligibility/failed-gates.ts";
import type { GateCard } from "#shared/published/cards/gate-card.ts";
import type { NeedRow } from "../../needs/rows.ts";
import { openPlaces, type Places } from "../../needs/rules/places.ts";
import type { Shift } from "../../needs/rules/span.ts";
import { clashes, type Diary, diaryOf, exceedsCap, withShift } from "./calendar.ts";
import { failedByCard } from "./failed-by-card.ts";
import { isLive, type ShiftStatus } from "./shift-states.ts";

/** Why a shift cannot be had, the weightiest first: a refusal's own code is the first that occurs in it. */
export const obstacles = [
  "closed",
  "no-such-shift",
  "already-signed-up",
  "too-late",
  "too-young",
  "not-qualified",
  "clash",
  "over-cap",
  "full",
] as const;
export type Obstacle = (typeof obstacles)[number];

export interface Verdict {
  readonly shiftId: string;
  /** Absent for `no-such-shift`. */
  readonly shift?: Shift;
  /** Absent where the place can be had. */
  readonly code?: Obstacle;
  readonly gates?: readonly string[];
}

/** All that decides about the shifts of one position for one person. */
export interface Situation {
  readonly need: Pick<NeedRow, "status" | "shifts" | "signupDeadline">;
  readonly position: PositionGates;
  readonly places: Places;
  readonly card: GateCard;
  readonly booked: readonly Shift[];
  readonly held: readonly { readonly shiftId: string; readonly status: ShiftStatus }[];
  readonly now: Date;
}

/** Why somebody cannot serve on a shift whatever its places: by gates on its day, then by their own time. */
export const judgePerson = (
  { position, card }: Pick<Situation, "position" | "card">,
  diary: Diary,
  shift: Shift,
): Pick<Verdict, "code" | "gates"> => {
  const gates = failedByCard(card, position, shift.from);
  if (gates.includes("age")) return { code: "too-young" };
  if (gates.length > 0) return { code: "not-qualified", gates };
  if (clashes(diary, shift)) return { code: "clash" };
  return exceedsCap(diary, shift, card.weeklyCapMinutes) ? { code: "over-cap" } : {};
};

const judge = (situation: Situation, shiftId: string, diary: Diary): Verdict => {
  const { need, places, held, now } = situation;
  const shift = need.shifts.find((candidate) => candidate.shiftId === shiftId);
  if (need.status !== "open") return { shiftId, code: "closed" };
  if (!shift) return { shiftId, code: "no-such-shift" };
  const at = now.toISOString();
  if (held.some((own) => own.shiftId === shiftId && isLive(own.status)))
    return { shiftId, shift, code: "already-signed-up" };
  if (shift.from <= at || (need.signupDeadline !== undefined && need.signupDeadline <= at))
    return { shiftId, shift, code: "too-late" };
  const person = judgePerson(situation, diary, shift);
  if (person.code) return { shiftId, shift, ...person };
  return openPlaces(places, shiftId) > 0 ? { shiftId, shift } : { shiftId, shift, code: "full" };
};

/** Judges shifts one after the other in order of time, each as if those before it that can be had were booked. */
export const judgeShifts = (situation: Situation, shiftIds: readonly string[]): Verdict[] => {
  let diary = diaryOf(situation.booked);
  return shiftIds.map((shiftId) => {
    const verdict = judge(situation, shiftId, diary);
    if (verdict.shift && !verdict.code) diary = withShift(diary, verdict.shift);
    return verdict;
  });
};

/**
 * The ids of the shifts that a request is about, in order of time: those named, or the coming ones not held yet;
 * where all are held, begun or past, these, so that each is refused by its own reason.
 */
export const shiftsMeant = (
  situation: Situation,
  wanted: "all" | "available" | readonly string[],
): string[] => {
  const { need, held, now } = situation;
  const known = need.shifts.map(({ shiftId }) => shiftId);
  if (typeof wanted !== "string") {
    const named = new Set(wanted);
    const unknown = [...named].filter((shiftId) => !known.includes(shiftId));
    return [...known.filter((shiftId) => named.has(shiftId)), ...unknown];
  }
  const coming = need.shifts.filter(({ from }) => from > now.toISOString());
  const live = new Set(held.filter(({ status }) => isLive(status)).map(({ shiftId }) => shiftId));
  const wantable = coming.filter(({ shiftId }) => !live.has(shiftId));
  const meant = wantable.length > 0 ? wantable : coming.length > 0 ? coming : need.shifts;
  return meant.map(({ shiftId }) => shiftId);
};
