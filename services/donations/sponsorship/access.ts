import { type Actor, mayAt } from "#shared/access/actor.ts";
import { operatorAt } from "#shared/access/project-operator.ts";
import type { ProjectRow } from "../projects/rows.ts";
import type { SlotRow } from "./rows.ts";

/** C and U of sponsorship.slot_full: a social worker of the township where the person lives. */
export const mayEnter = (actor: Actor, area: string): boolean =>
  mayAt(actor, ["social_worker"], { division: area });

/** A of sponsorship.slot_full: the lead of that township's station. */
export const mayApprove = (actor: Actor, area: string): boolean =>
  mayAt(actor, ["station_lead"], { division: area });

/** How much of a slot is shown; undefined: what everybody sees of it. */
export type Sight = "full" | "masked" | undefined;

/** R of sponsorship.slot_full: the township's station; the operator that the county approved there; auditors, masked. */
export const sightOf = (actor: Actor, { attributes: { area } }: SlotRow, project: ProjectRow): Sight => {
  const operatorId = operatorAt(project, area);
  if (mayAt(actor, ["social_worker", "station_lead"], { division: area })) return "full";
  if (operatorId !== undefined && mayAt(actor, ["ngo_manager", "finance"], { operatorId })) return "full";
  return mayAt(actor, ["auditor"], { division: area }) ? "masked" : undefined;
};
