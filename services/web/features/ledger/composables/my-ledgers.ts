import type { Grant, ProjectPage } from "../../../shared/api/types.ts";
import { ownGrants } from "../../../shared/composables/my-roles.ts";
import { useAnswer } from "../../../shared/composables/query.ts";
import { allProjects } from "../../projects/composables/projects.ts";

/** Whether a role's whole ledger is that of a project: of its county, or of the organisation that runs or funds it. */
const reads = ({ role, county, operatorId }: Grant, project: ProjectPage): boolean => {
  if (role === "inspector" || role === "auditor" || role === "county_admin") return project.county === county;
  if (operatorId === undefined) return false;
  const isFundraiser = role === "finance" && project.fundraiser?.operatorId === operatorId;
  return project.operatorId === operatorId || isFundraiser;
};

/** The published projects whose ledgers are open to who is signed in. */
export const useOwnLedgers = () =>
  useAnswer(async () => {
    const [grants, projects] = await Promise.all([ownGrants(), allProjects()]);
    return projects.filter(
      (project) => project.status !== "draft" && grants.some((grant) => reads(grant, project)),
    );
  });
