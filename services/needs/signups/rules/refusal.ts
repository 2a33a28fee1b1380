import { type Problem, refuse } from "#shared/problem/problem.ts";
import { obstacles } from "../schemas.ts";
import type { Verdict } from "./judge-shifts.ts";

/** The shifts that cannot be taken, each with its reason. */
export const refusedShifts = (verdicts: readonly Verdict[]) =>
  verdicts.flatMap(({ shiftId, code, gates }) =>
    code ? [{ shiftId, code, ...(gates ? { gates: [...gates] } : {}) }] : [],
  );

/** The refusal of a sign-up: the code of the weightiest reason, with every refused shift and every failed gate. */
export const refusalOf = (verdicts: readonly Verdict[]): Problem => {
  const shifts = refusedShifts(verdicts);
  const code = obstacles.find((obstacle) => shifts.some((shift) => shift.code === obstacle)) ?? "too-late";
  const gates = [...new Set(shifts.flatMap((shift) => shift.gates ?? []))];
  return refuse(code, { shifts, ...(gates.length > 0 ? { gates } : {}) });
};
