import { ConditionFailed } from "#shared/db/write.ts";
import { invalid, refuse } from "#shared/problem/problem.ts";
import { nearNames } from "#shared/values/near-names.ts";
import type { ProjectDeps } from "./deps.ts";
import type { ProjectRow } from "./rows.ts";
import { requireFundraisingGates, requireRealNumbers } from "./rules/fundraising.ts";
import { validateProject } from "./rules/validate-project.ts";

/** Blind indexes of mail addresses, each once; donations recognises invited donors by them. */
export const invitedOf = ({ blindIndex }: ProjectDeps, addresses: readonly string[]): string[] => [
  ...new Set(addresses.map((address) => blindIndex("email", address))),
];

/**
 * Validates a project for its state.
 * @throws Problem `invalid`; refusal `demo-only`, and `fundraising-gate` for a published project
 */
export const requireValid = async (deps: ProjectDeps, row: ProjectRow): Promise<void> => {
  validateProject(row);
  if (!(await deps.counties.find(row.county)))
    throw invalid("/county", "unknown-county", nearNames(row.county, await deps.counties.served()));
  if (row.division !== null) await deps.counties.requireTownship(row.division, "/division");
  for (const [at, area] of (row.criteria?.areas ?? []).entries())
    if (area !== row.county) await deps.counties.requireTownship(area, `/criteria/areas/${at}`);
  requireRealNumbers(row, deps.stage);
  if (row.status === "published") requireFundraisingGates(row);
};

/**
 * Saves a valid project.
 * @throws what {@link requireValid} throws; ConditionFailed, with the stored row, if the version does not follow that
 */
export const saveProject = async (deps: ProjectDeps, row: ProjectRow): Promise<void> => {
  await requireValid(deps, row);
  await deps.store.save(row);
};

/** Saves the next version of a project, as {@link saveProject}. @throws refusal `changed-meanwhile` */
export const saveChange = async (deps: ProjectDeps, row: ProjectRow): Promise<void> => {
  try {
    await saveProject(deps, row);
  } catch (error) {
    throw error instanceof ConditionFailed ? refuse("changed-meanwhile") : error;
  }
};
