import type { ProjectRow } from "./rows.ts";
import { isDemo, openMode } from "./rules/fundraising.ts";
import type { Project, ProjectPage } from "./schemas.ts";
import { projectFields } from "./schemas.ts";

const demoNotice = "演示，不收真款";

type Said = Pick<ProjectRow, keyof typeof projectFields>;

const saidOf = (row: ProjectRow): Said => {
  const names = Object.keys(projectFields) as (keyof Said)[];
  return Object.fromEntries(names.map((name) => [name, row[name]])) as Said;
};

/** A project as anybody sees it. */
export const pageOf = (row: ProjectRow): ProjectPage => {
  const mode = openMode(row);
  const demo = isDemo(row);
  return {
    projectId: row.projectId,
    status: row.status,
    ...saidOf(row),
    takesGifts: mode !== undefined,
    fundraising: mode
      ? {
          mode,
          fundraiser: row.fundraiser?.name ?? null,
          qualificationNo: row.qualificationNo,
          planNo: row.planNo,
          platformLink: row.platformLink,
          contact: row.fundraiser?.contact ?? null,
          query: `/v1/projects/${row.projectId}/fund`,
        }
      : null,
    demo,
    notice: demo ? demoNotice : null,
  };
};

/** A project as those see it who run or oversee it. */
export const projectOf = (row: ProjectRow): Project => ({
  ...pageOf(row),
  version: row.version,
  invitedDonors: row.invited.length,
});
