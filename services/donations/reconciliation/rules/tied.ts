import type { Difference } from "../schemas.ts";

/** How many rows were held against others, and those that differ. */
export interface Tied {
  readonly compared: number;
  readonly differences: readonly Difference[];
}

/** A difference, if the two figures are two. */
export const unequal = (
  of: Omit<Difference, "says" | "should">,
  says: number,
  should: number,
): readonly Difference[] => (says === should ? [] : [{ ...of, says, should }]);
