import { countyDay } from "#shared/values/time.ts";
import type { NoticeDeps } from "./deps.ts";
import type { PendingRow } from "./rows.ts";
import { withChecks } from "./rules/still-true.ts";

/**
 * What is still true of a person's notices when they are sent: of checks that end, those that were neither renewed nor
 * ended since.
 */
export const stillTrue = async (
  { store, clock }: Pick<NoticeDeps, "store" | "clock">,
  rows: readonly PendingRow[],
): Promise<PendingRow[]> => {
  const day = countyDay(clock());
  const checked = await Promise.all(
    rows.map(async (row) => {
      const { volunteerId } = row.about;
      if (volunteerId === undefined || !row.facts.checks) return row;
      return withChecks(row, await store.findChecks(volunteerId), day);
    }),
  );
  return checked.flatMap((row) => row ?? []);
};
