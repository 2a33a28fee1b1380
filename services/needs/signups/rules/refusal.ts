import { type Problem, refuse } from "#shared/problem/problem.ts";
import { obstacles, type Verdict } from "./judge-shifts.ts";

/** The shifts of verdicts that cannot be had, with why. */
export const refusedShifts = (verdicts: readonly Verdict[]) =>
  verdicts.flatMap(({ shiftId, code, gates }) =>
    code ? [{ shiftId, code, ...(gates ? { gates: [...gates] } : {}) }] : [],
  );

/** A refusal by its weightiest reason, which names every shift that stands in the way and every gate that failed. */
export const refusalOf = (verdicts: readonly Verdict[]): Problem => {
  const shifts = refusedShifts(verdicts);
  const code = obstacles.find((obstacle) => shifts.some((shift) => shift.code === obstacle)) ?? "too-late";
  const gates = [...new Set(shifts.flatMap((shift) => shift.gates ?? []))];
  return refuse(code, { shifts, ...(gates.length > 0 ? { gates } : {}) });
};
