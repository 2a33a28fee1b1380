import type { Grant, ProjectPage } from "../../../shared/api/types.ts";
import { fetchMyGrants } from "../../../shared/composables/my-roles.ts";
import { useQuery } from "../../../shared/composables/query.ts";
import { fetchProjects } from "../../projects/composables/projects.ts";

/** Whether a role reads the ledger of a project: county roles by county, others by the operator or fundraiser. */
const readsLedger = ({ role, county, operatorId }: Grant, project: ProjectPage): boolean => {
  if (role === "inspector" || role === "auditor" || role === "county_admin") return project.county === county;
  if (operatorId === undefined) return false;
  const isFundraiser = role === "finance" && project.fundraiser?.operatorId === operatorId;
  return project.operatorId === operatorId || isFundraiser;
};

/** The projects, drafts left out, whose ledgers the signed-in person may read. */
export const useMyLedgers = () =>
  useQuery(async () => {
    const [grants, projects] = await Promise.all([fetchMyGrants(), fetchProjects()]);
    return projects.filter(
      (project) => project.status !== "draft" && grants.some((grant) => readsLedger(grant, project)),
    );
  });
