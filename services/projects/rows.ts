import * as z from "zod";
import { rowBase } from "#shared/db/row.ts";
import { projectFields } from "./schemas.ts";

const every = {
  ...rowBase,
  ...projectFields,
  sk: z.literal("PROJECT"),
  projectId: z.string(),
  createdBy: z.string(),
  /** Sort key of the county's list: when it was created, then its id. */
  listed: z.string(),
  /** Blind indexes of invited donors' mail addresses. */
  invited: z.array(z.string()),
} as const;
const published = { ...every, publishedAt: z.string(), publishedBy: z.string() } as const;

export const projectRowSchema = z.discriminatedUnion("status", [
  z.object({ ...every, status: z.literal("draft") }),
  z.object({ ...published, status: z.literal("published") }),
  z.object({ ...published, status: z.literal("ended"), endedAt: z.string() }),
]);
export type ProjectRow = z.infer<typeof projectRowSchema>;
export type ProjectStatus = ProjectRow["status"];

/** The states that may follow each. */
const moves: Readonly<Record<ProjectStatus, readonly ProjectStatus[]>> = {
  draft: ["published"],
  published: ["ended"],
  ended: [],
};

export const mayBecome = (from: ProjectStatus, to: ProjectStatus): boolean => moves[from].includes(to);
