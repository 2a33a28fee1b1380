import type { ApprovedOperator } from "#shared/published/events/projects.ts";
import { countyOf } from "#shared/values/division.ts";

/** Whether a county, or one township of it where it names one, covers a division (township or county code). */
export const coversDivision = (
  place: { readonly county: string; readonly division?: string | null | undefined },
  division: string,
): boolean => (place.division ? place.division === division : place.county === countyOf(division));

/**
 * The operator whose managers have, by a project, rights over a division: only where that county's administrator has
 * approved them for it. A draft, or a project that its own operator published, gives no such right.
 */
export const operatorAt = (
  project: { readonly approved?: ApprovedOperator | undefined } | undefined,
  division: string,
): string | undefined =>
  project?.approved && coversDivision(project.approved, division) ? project.approved.operatorId : undefined;
