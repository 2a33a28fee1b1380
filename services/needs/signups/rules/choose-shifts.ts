import type { SignupShift } from "../rows.ts";
import type { CreateSignup } from "../schemas.ts";
import { completeBy } from "./confirm-by.ts";
import { judgeShifts, requestedShifts, type Situation, type Verdict } from "./judge-shifts.ts";
import { refusalOf } from "./refusal.ts";

/** Of a shift that can be taken or waited for; it exists. */
type Obtainable = Verdict & Required<Pick<Verdict, "shift">>;

/** A shift as it is taken: confirmed, to be completed, or waited for. */
const takenShift = ({ shift, code, gates }: Obtainable, joinedAt: string): SignupShift => {
  if (code) return { ...shift, status: "waitlisted", joinedAt };
  if (!gates) return { ...shift, status: "confirmed", joinedAt };
  return { ...shift, status: "to-complete", joinedAt, confirmBy: completeBy(shift.from), gates: [...gates] };
};

/**
 * Splits the requested shifts into those that are taken (or, if full, waited for) and those that are left out. Only
 * `available` leaves any out.
 * @throws Problem with the weightiest reason if the request is refused
 */
export const chooseShifts = (
  situation: Situation,
  requested: CreateSignup["shifts"],
  now: Date,
): { readonly taken: readonly SignupShift[]; readonly leftOut: readonly Verdict[] } => {
  const verdicts = judgeShifts(situation, requestedShifts(situation, requested, now), now);
  const isObtainable = (verdict: Verdict): verdict is Obtainable =>
    verdict.code === undefined || (requested === "available" && verdict.code === "full");
  const chosen = verdicts.filter(isObtainable);
  const leftOut = verdicts.filter((verdict) => !isObtainable(verdict));
  if (chosen.length === 0 || (requested !== "available" && leftOut.length > 0)) throw refusalOf(verdicts);
  return { taken: chosen.map((verdict) => takenShift(verdict, now.toISOString())), leftOut };
};
