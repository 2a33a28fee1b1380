import type { NeedListing } from "../../../shared/api/types.ts";
import { trainingKind } from "./training-kind.ts";

/** How many people are still wanted within a week, date by date; trainings, which are offered, do not count. */
export const wantedSoon = (needs: readonly NeedListing[], now: number): number => {
  const until = now + 7 * 86_400_000;
  return needs
    .filter(({ kind }) => kind !== trainingKind)
    .flatMap(({ coming }) => coming ?? [])
    .filter(({ from }) => Date.parse(from) > now && Date.parse(from) < until)
    .reduce((sum, { free }) => sum + free, 0);
};
