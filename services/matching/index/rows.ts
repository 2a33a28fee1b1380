import * as z from "zod";
import { rowBase } from "#shared/db/row.ts";
import type { DomainEvent } from "#shared/published/domain-event.ts";
import { needSchema } from "#shared/ranking/fit/need.ts";
import { postingSchema } from "#shared/ranking/search/posting.ts";
import { profileSchema } from "./rules/profile.ts";
import { signupRowSchema } from "./rules/signup.ts";

/** A need, or the count of its answers where a signup was heard of before the need itself was. */
export const needRowSchema = z
  .object({ needId: z.string(), need: needSchema.optional(), answered: z.int().optional() })
  .transform(({ needId, need, answered = 0 }) => need && { ...need, needId, answered });

export const projectSchema = z.object({ operatorId: z.string().optional() });
export const projectRowSchema = z.object({ ...rowBase, ...projectSchema.shape, projectId: z.string() });
export type ProjectRow = z.infer<typeof projectRowSchema>;

/**
 * A volunteer as indexed. Without a profile: not yet heard of, or withdrawn, where `profileVersion` keeps late events
 * from bringing anything back. `postings`: the partitions in which their postings lie.
 */
export const volunteerRowSchema = z.object({
  ...rowBase,
  volunteerId: z.string(),
  profileVersion: z.int(),
  profile: profileSchema.optional(),
  posting: postingSchema.optional(),
  postings: z.array(z.string()),
});
export type VolunteerRow = z.infer<typeof volunteerRowSchema>;

/** One signup in one week; its shifts are those of that week, none where they have moved away. */
export const weekRowSchema = signupRowSchema.omit({ weeks: true });
export type WeekRow = z.infer<typeof weekRowSchema>;

/** That somebody was shown on a pulled list: `contact` tells whether with name and phone. */
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

/** The change of a row that follows from an event. */
export const changeBy = ({ name, at, correlationId }: DomainEvent) => ({
  by: "system",
  at,
  correlationId,
  why: name,
});
