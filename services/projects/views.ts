import { redactionsOf } from "#shared/personal-data/redactions.ts";
import type { ChangeRequestRow, ProjectRow } from "./rows.ts";
import { isDemo, openMode } from "./rules/fundraising.ts";
import { type ChangeRequest, type Project, type ProjectPage, projectFields } from "./schemas.ts";

const demoNotice = "演示，不收真款";

type Fields = Pick<ProjectRow, keyof ReturnType<typeof projectFields>>;

const fieldsOf = (row: ProjectRow): Fields => {
  const names = Object.keys(projectFields()) as (keyof Fields)[];
  return Object.fromEntries(names.map((name) => [name, row[name]])) as Fields;
};

/** A project as anybody sees it. */
export const pageOf = (row: ProjectRow): ProjectPage => {
  const mode = openMode(row);
  const demo = isDemo(row);
  return {
    projectId: row.projectId,
    status: row.status,
    ...fieldsOf(row),
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

/** A change request as everybody reads it: no person is named. */
export const changeRequestOf = (row: ChangeRequestRow): ChangeRequest => ({
  requestId: row.requestId,
  status: row.status,
  reason: row.reason,
  before: row.before,
  after: row.after,
  requestedAt: row.requestedAt,
  decidedAt: row.decidedAt ?? null,
});

/** A project as the people who run or oversee it see it. */
export const projectOf = (row: ProjectRow): Project => ({
  ...pageOf(row),
  version: row.version,
  invitedDonors: row.invited.length,
  redactions: redactionsOf(row.redactions),
});
