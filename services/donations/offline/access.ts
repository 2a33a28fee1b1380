import { type Actor, mayAt } from "#shared/access/actor.ts";
import { Problem } from "#shared/problem/problem.ts";
import type { Oversight } from "#shared/published/events/projects.ts";
import { mayInOrganisation, mayReadUnder } from "../books/access.ts";
import type { ProjectRow } from "../projects/rows.ts";
import type { OfflineDeps } from "./deps.ts";
import { type OfflineRow, offlineDonorSchema } from "./rows.ts";

/** C of offline_donation: a worker of the project's station, and finance of its organisation. */
export const mayEnter = (actor: Actor, project: ProjectRow): boolean =>
  mayAt(actor, ["social_worker"], { division: project.division ?? project.county }) ||
  mayInOrganisation(actor, ["finance"], project);

/** A of offline_donation: the lead of the project's station, a manager or finance of its organisation. */
export const mayConfirm = (actor: Actor, project: ProjectRow): boolean =>
  mayAt(actor, ["station_lead"], { division: project.division ?? project.county }) ||
  mayInOrganisation(actor, ["ngo_manager", "finance"], project);

/** R of offline_donation: by whom it was entered under, and who has to confirm it now. */
export const mayReadOffline = (actor: Actor, under: Oversight, project: ProjectRow): boolean =>
  mayReadUnder(actor, under) || mayReadUnder(actor, project);

/** An offline gift that the caller may read, and its project as it is now. @throws Problem `not-found` */
export const requireOffline = async (
  { offline, projects }: Pick<OfflineDeps, "offline" | "projects">,
  offlineDonationId: string,
  actor: Actor,
): Promise<{ readonly row: OfflineRow; readonly project: ProjectRow }> => {
  const row = await offline.find(offlineDonationId);
  const project = row && (await projects.findProject(row.projectId));
  if (!row || !project || !mayReadOffline(actor, row.under, project)) throw new Problem("not-found");
  return { row, project };
};

/** The donor of an offline gift, for who enters or confirms gifts there; to all others who may read it nobody is named. */
export const openOfflineDonor = async (
  { envelope }: Pick<OfflineDeps, "envelope">,
  row: OfflineRow,
  actor: Actor,
  project: ProjectRow,
) => {
  if (row.sealed === undefined || !(mayEnter(actor, project) || mayConfirm(actor, project))) return null;
  const { name, email } = await envelope.open(
    row.offlineDonationId,
    "contact",
    row.sealed,
    offlineDonorSchema(),
  );
  return { name, email: email ?? null };
};
