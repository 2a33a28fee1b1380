import { type Actor, mayAt } from "#shared/access/actor.ts";
import { Problem } from "#shared/problem/problem.ts";
import { mayInOrganisation, mayReadLedger } from "../books/access.ts";
import type { ProjectRow } from "../projects/rows.ts";
import type { DisclosureDeps } from "./deps.ts";
import type { DisclosureRow } from "./rows.ts";

/** C of disclosure.report: a worker of the project's station, a manager or finance of its organisation. */
export const mayDraft = (actor: Actor, project: ProjectRow): boolean =>
  mayAt(actor, ["social_worker"], { division: project.division ?? project.county }) ||
  mayInOrganisation(actor, ["ngo_manager", "finance"], project);

/** A of disclosure.report: the lead of the project's station, a manager of its organisation. */
export const mayPublish = (actor: Actor, project: ProjectRow): boolean =>
  mayAt(actor, ["station_lead"], { division: project.division ?? project.county }) ||
  mayInOrganisation(actor, ["ngo_manager"], project);

/** Whether somebody may read a project's drafts: who makes and publishes them, and who reads its ledger. */
export const mayReadDrafts = (actor: Actor, project: ProjectRow): boolean =>
  mayDraft(actor, project) || mayPublish(actor, project) || mayReadLedger(actor, project);

/** Whether the caller may publish a draft: never who drafted it. */
export const isMine = (actor: Actor, { status, draftedBy }: DisclosureRow, project: ProjectRow): boolean =>
  status === "draft" && mayPublish(actor, project) && actor.kind !== "public" && actor.personId !== draftedBy;

/** A statement that the caller may read: a published one, or a draft of their project. @throws Problem `not-found` */
export const requireDisclosure = async (
  { disclosures, projects }: Pick<DisclosureDeps, "disclosures" | "projects">,
  disclosureId: string,
  actor: Actor,
): Promise<{ readonly row: DisclosureRow; readonly project: ProjectRow }> => {
  const row = await disclosures.find(disclosureId);
  const project = row && (await projects.findProject(row.projectId));
  if (!row || !project) throw new Problem("not-found");
  if (row.status !== "published" && !mayReadDrafts(actor, project)) throw new Problem("not-found");
  return { row, project };
};
