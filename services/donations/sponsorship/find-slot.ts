import { Problem } from "#shared/problem/problem.ts";
import type { ProjectRow } from "../projects/rows.ts";
import type { SponsorshipDeps } from "./deps.ts";
import type { SlotRow } from "./rows.ts";

/** A slot that the caller may see or change, and its project. @throws Problem `not-found` */
export const requireSlot = async (
  { projects, slots }: SponsorshipDeps,
  slotId: string,
  isAllowed: (slot: SlotRow, project: ProjectRow) => boolean,
): Promise<{ readonly slot: SlotRow; readonly project: ProjectRow }> => {
  const slot = await slots.findSlot(slotId);
  const project = slot && (await projects.findProject(slot.projectId));
  if (!project || !isAllowed(slot, project)) throw new Problem("not-found");
  return { slot, project };
};
