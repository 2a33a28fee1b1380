import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { rowBase } from "#shared/db/row.ts";
import { projectChangedSchema } from "#shared/published/events/projects.ts";

/** This service's copy of a project. Its version is that of the last event. */
export const projectRowSchema = once(() =>
  z.object({
    ...rowBase(),
    ...projectChangedSchema().shape,
    sk: z.literal("PROJECT"),
    projectId: z.string(),
    /** Its organisation's list, and its place in it; absent where it has none. */
    book: z.string().optional(),
    listed: z.string().optional(),
  }),
);
export type ProjectRow = z.infer<ReturnType<typeof projectRowSchema>>;
