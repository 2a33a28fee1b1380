import { momentOf } from "#shared/vocabulary/gate-moments.ts";
import { failedGates, type Gated, type PositionGates } from "./failed-gates.ts";

/** Minutes before a shift by which everything has to be complete, so that somebody else can still come: 12 hours. */
export const completeMinutes = 12 * 60;

/** The gates that stand between a person and a shift: those that rule them out, and those still to complete. */
export interface OpenGates {
  readonly failed: readonly string[];
  readonly toComplete: readonly string[];
}

const canComplete = (gate: string): boolean => momentOf(gate) === "before-first-shift";

/**
 * Judges a person for a shift by the gates on each of its ISO days. What can be done before the first shift only has to
 * be completed, unless the shift begins too soon for that. What the station does on site keeps nobody out.
 * @param minutesAhead until the shift begins
 */
export const judgeGates = (
  person: Gated,
  position: PositionGates,
  days: readonly string[],
  minutesAhead: number,
): OpenGates => {
  const open = failedGates(person, position, days).filter((gate) => momentOf(gate) !== "on-site");
  const isInTime = minutesAhead > completeMinutes;
  return {
    failed: open.filter((gate) => !(isInTime && canComplete(gate))),
    toComplete: open.filter((gate) => isInTime && canComplete(gate)),
  };
};
