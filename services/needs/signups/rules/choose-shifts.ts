import type { SignupShift } from "../rows.ts";
import { completeBy } from "./confirm-by.ts";
import {
  judgeShifts,
  type RequestedShifts,
  requestedShifts,
  type Situation,
  type Verdict,
} from "./judge-shifts.ts";
import { refusalOf } from "./refusal.ts";

/** Of a shift that can be taken or waited for; it exists. */
export type Obtainable = Verdict & Required<Pick<Verdict, "shift">>;

/** A shift as it is taken: confirmed, to be completed, or waited for. */
export const takenShift = ({ shift, code, gates }: Obtainable, joinedAt: string): SignupShift => {
  if (code) return { ...shift, status: "waitlisted", joinedAt };
  if (!gates) return { ...shift, status: "confirmed", joinedAt };
  return { ...shift, status: "to-complete", joinedAt, confirmBy: completeBy(shift.from), gates: [...gates] };
};

/**
 * Splits the requested shifts into those that are taken (or, if full, waited for) and those that are left out. Only
 * `available` and `anyOf` leave any out.
 * @param waitlist ids of the requested shifts for which a turn will do; with `available` and `anyOf` it will for each
 * @throws Problem with the weightiest reason if the request is refused
 */
export const chooseShifts = (
  situation: Situation,
  requested: RequestedShifts,
  now: Date,
  waitlist: readonly string[] = [],
): { readonly taken: readonly SignupShift[]; readonly leftOut: readonly Verdict[] } => {
  const isPartly = requested === "available" || (typeof requested !== "string" && "anyOf" in requested);
  const verdicts = judgeShifts(situation, requestedShifts(situation, requested, now), now);
  const waitsFor = (shiftId: string) => isPartly || waitlist.includes(shiftId);
  const isObtainable = (verdict: Verdict): verdict is Obtainable =>
    verdict.code === undefined || (verdict.code === "full" && waitsFor(verdict.shiftId));
  const chosen = verdicts.filter(isObtainable);
  const leftOut = verdicts.filter((verdict) => !isObtainable(verdict));
  if (chosen.length === 0 || (!isPartly && leftOut.length > 0)) throw refusalOf(leftOut);
  return { taken: chosen.map((verdict) => takenShift(verdict, now.toISOString())), leftOut };
};
