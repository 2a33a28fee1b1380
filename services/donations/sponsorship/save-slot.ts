import { ConditionFailed } from "#shared/db/write.ts";
import { refuse } from "#shared/problem/problem.ts";
import type { SponsorshipDeps } from "./deps.ts";
import type { SlotRow, SponsorsRow } from "./rows.ts";

/** Saves the next version of a slot. @throws refusal `changed-meanwhile` */
export const saveSlot = async (
  { slots }: SponsorshipDeps,
  row: SlotRow,
  beside: readonly SponsorsRow[] = [],
): Promise<void> => {
  try {
    await slots.saveSlot(row, beside);
  } catch (error) {
    throw error instanceof ConditionFailed ? refuse("changed-meanwhile") : error;
  }
};
