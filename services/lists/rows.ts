import * as z from "zod";
import { rowBase } from "#shared/db/row.ts";
import { signupChangedSchema } from "#shared/published/events/needs.ts";
import { projectChangedSchema } from "#shared/published/events/projects.ts";
import { needSnapshotSchema } from "#shared/ranking/fit/need.ts";

export const needRowSchema = z.object({ ...rowBase, ...needSnapshotSchema.shape, needId: z.string() });
export type NeedRow = z.infer<typeof needRowSchema>;

export const projectRowSchema = z.object({
  ...rowBase,
  projectId: z.string(),
  /** The approved operator: the key of their list of projects. */
  operatorId: projectChangedSchema.shape.operatorId,
  approved: projectChangedSchema.shape.approved,
});
export type ProjectRow = z.infer<typeof projectRowSchema>;

/** A signup in one week: its shifts of that week only, none if they have moved away. */
export const weekRowSchema = z.object({
  ...rowBase,
  ...signupChangedSchema.pick({
    needId: true,
    division: true,
    projectId: true,
    positionId: true,
    volunteerId: true,
    shifts: true,
  }).shape,
  signupId: z.string(),
});
export type WeekRow = z.infer<typeof weekRowSchema>;

/** A whole signup. `weeks`: the Mondays of all weeks it ever had shifts in; each has a week row to keep up to date. */
export const signupRowSchema = weekRowSchema.extend({ weeks: z.array(z.string()) });
export type SignupRow = z.infer<typeof signupRowSchema>;

/** A pull that showed a volunteer; `contact`: with name and phone. The puller is in `change`. */
export const pullRowSchema = z.object({
  ...rowBase,
  pullId: z.string(),
  volunteerId: z.string(),
  at: z.string(),
  role: z.string(),
  operatorId: z.string().optional(),
  needIds: z.array(z.string()),
  contact: z.boolean(),
});
export type PullRow = z.infer<typeof pullRowSchema>;
