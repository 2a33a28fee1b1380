import { ConditionFailed } from "#shared/db/write.ts";
import { invalid, refuse } from "#shared/problem/problem.ts";
import type { ProjectDeps } from "./deps.ts";
import type { ProjectRow } from "./rows.ts";
import { requireFundraisingGates, requireRealNumbers } from "./rules/fundraising.ts";
import { requireSound } from "./rules/validate-project.ts";

/** Blind indexes of mail addresses, under which donations finds who gives. */
export const invitedOf = ({ blindIndex }: ProjectDeps, addresses: readonly string[]): string[] => [
  ...new Set(addresses.map((address) => blindIndex("email", address))),
];

/**
 * Checks all that a project must be in its state, whoever saves it.
 * @throws Problem `invalid`, `demo-only`; `fundraising-gate` for one that is published
 */
export const requireSaveable = async (deps: ProjectDeps, row: ProjectRow): Promise<void> => {
  requireSound(row);
  if (!(await deps.counties.find(row.county))) {
    throw invalid("/county", "unknown-county", deps.served);
  }
  if (row.division !== null) await deps.counties.requireTownship(row.division, "/division");
  requireRealNumbers(row, deps.stage);
  if (row.status === "published") requireFundraisingGates(row);
};

/** Saves the next version of a project. @throws Problem `changed-meanwhile`, and as {@link requireSaveable} */
export const saveNext = async (deps: ProjectDeps, row: ProjectRow): Promise<void> => {
  await requireSaveable(deps, row);
  try {
    await deps.store.save(row);
  } catch (error) {
    throw error instanceof ConditionFailed ? refuse("changed-meanwhile") : error;
  }
};
