import * as z from "zod";
import { rowBase } from "#shared/db/row.ts";
import { projectFields } from "./schemas.ts";

const everyProject = {
  ...rowBase,
  ...projectFields,
  sk: z.literal("PROJECT"),
  projectId: z.string(),
  createdBy: z.string(),
  /** Sort key of the county's list. */
  listed: z.string(),
  /** Blind indexes of invited donors' mail addresses. */
  invited: z.array(z.string()),
} as const;
const publishedProject = { ...everyProject, publishedAt: z.string(), publishedBy: z.string() } as const;

export const projectRowSchema = z.discriminatedUnion("status", [
  z.object({ ...everyProject, status: z.literal("draft") }),
  z.object({ ...publishedProject, status: z.literal("published") }),
  z.object({ ...publishedProject, status: z.literal("ended"), endedAt: z.string() }),
]);
export type ProjectRow = z.infer<typeof projectRowSchema>;
export type ProjectStatus = ProjectRow["status"];
