import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { rowBase } from "#shared/db/row.ts";
import { signupChangedSchema } from "#shared/published/events/needs.ts";
import { projectChangedSchema } from "#shared/published/events/projects.ts";
import { needSnapshotSchema } from "#shared/ranking/fit/need.ts";

export const needRowSchema = once(() =>
  z.object({ ...rowBase(), ...needSnapshotSchema().shape, needId: z.string() }),
);
export type NeedRow = z.infer<ReturnType<typeof needRowSchema>>;

export const projectRowSchema = once(() =>
  z.object({
    ...rowBase(),
    projectId: z.string(),
    /** The approved operator: the key of their list of projects. */
    operatorId: projectChangedSchema().shape.operatorId,
    approved: projectChangedSchema().shape.approved,
  }),
);
export type ProjectRow = z.infer<ReturnType<typeof projectRowSchema>>;

/** A signup in one week: its shifts of that week only, none if they have moved away. */
export const weekRowSchema = once(() =>
  z.object({
    ...rowBase(),
    ...signupChangedSchema().pick({
      needId: true,
      division: true,
      projectId: true,
      positionId: true,
      volunteerId: true,
      shifts: true,
    }).shape,
    signupId: z.string(),
  }),
);
export type WeekRow = z.infer<ReturnType<typeof weekRowSchema>>;

/** A whole signup. `weeks`: the Mondays of all weeks it ever had shifts in; each has a week row to keep up to date. */
export const signupRowSchema = once(() => weekRowSchema().extend({ weeks: z.array(z.string()) }));
export type SignupRow = z.infer<ReturnType<typeof signupRowSchema>>;

/** A pull that showed a volunteer; `contact`: with name and phone. `purpose`: the name alone, to be thanked by. The puller is in `change`. */
export const pullRowSchema = once(() =>
  z.object({
    ...rowBase(),
    pullId: z.string(),
    volunteerId: z.string(),
    at: z.string(),
    role: z.string(),
    operatorId: z.string().optional(),
    needIds: z.array(z.string()),
    contact: z.boolean(),
    purpose: z.literal("thanks").optional(),
  }),
);
export type PullRow = z.infer<ReturnType<typeof pullRowSchema>>;
