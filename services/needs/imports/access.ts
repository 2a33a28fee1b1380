import { type Actor, mayAt } from "#shared/access/actor.ts";
import { Problem } from "#shared/problem/problem.ts";
import { mayManage } from "../needs/access.ts";
import type { ImportDeps } from "./deps.ts";
import type { ImportOwner, NeedImportJob } from "./rows.ts";

/** The owner of an import that the caller starts; undefined if the caller may not post needs anywhere. */
export const ownerOf = (actor: Actor): ImportOwner | undefined => {
  if (actor.kind === "public") return undefined;
  const manager = actor.grants.find(({ role, operatorId }) => role === "ngo_manager" && operatorId);
  if (manager?.operatorId) return { operatorId: manager.operatorId };
  const grant = actor.grants.find(({ role }) => role === "social_worker" || role === "station_lead");
  return grant && { division: grant.divisions?.[0] ?? grant.county };
};

/** The id of an owner: external ids are unique within it, and columns are remembered for it. */
export const ownerIdOf = ({ operatorId, division }: ImportOwner): string => operatorId ?? division ?? "";

/** Who reads an import: whoever posts needs for the organisation, or at the station, that owns it. */
const mayReadImport = (actor: Actor, { owner }: NeedImportJob): boolean =>
  owner.operatorId === undefined
    ? owner.division !== undefined && mayManage(actor, { division: owner.division })
    : mayAt(actor, ["ngo_manager"], { operatorId: owner.operatorId });

/** An import of the caller's station or organisation. @throws Problem `not-found` for any other import */
export const readableImport = async (
  { imports }: Pick<ImportDeps, "imports">,
  importId: string,
  actor: Actor,
): Promise<NeedImportJob> => {
  const job = await imports.findImport(importId);
  if (!job || !mayReadImport(actor, job)) throw new Problem("not-found");
  return job;
};
