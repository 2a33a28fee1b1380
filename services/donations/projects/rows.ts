import * as z from "zod";
import { rowBase } from "#shared/db/row.ts";
import { projectChangedSchema } from "#shared/published/events/projects.ts";

/** This service's copy of a project. Its version is that of the last event. */
export const projectRowSchema = z.object({
  ...rowBase,
  ...projectChangedSchema.shape,
  sk: z.literal("PROJECT"),
  projectId: z.string(),
});
export type ProjectRow = z.infer<typeof projectRowSchema>;
