import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { rowBase } from "#shared/db/row.ts";
import { signupChangedSchema } from "#shared/published/events/needs.ts";
import { projectChangedSchema } from "#shared/published/events/projects.ts";
import { volunteerChangedSchema } from "#shared/published/events/volunteers.ts";
import { needSnapshotSchema } from "#shared/ranking/fit/need.ts";
import { postingSchema } from "#shared/ranking/search/posting.ts";

/** Undefined for a row that only counts answers: a signup's event came before the event of its need. */
export const needRowSchema = once(() =>
  z
    .object({ needId: z.string(), need: needSnapshotSchema().optional(), answered: z.int().optional() })
    .transform(({ needId, need, answered = 0 }) => need && { ...need, needId, answered }),
);

export const projectRowSchema = once(() =>
  z.object({
    ...rowBase(),
    projectId: z.string(),
    approved: projectChangedSchema().shape.approved,
  }),
);
export type ProjectRow = z.infer<ReturnType<typeof projectRowSchema>>;

/**
 * A volunteer in the index. Without a profile: not registered yet, or withdrawn; `profileVersion` then rejects older
 * events. `postings`: the partitions that hold a posting of the volunteer.
 */
export const volunteerRowSchema = once(() =>
  z.object({
    ...rowBase(),
    volunteerId: z.string(),
    profileVersion: z.int(),
    profile: volunteerChangedSchema().optional(),
    posting: postingSchema().optional(),
    postings: z.array(z.string()),
  }),
);
export type VolunteerRow = z.infer<ReturnType<typeof volunteerRowSchema>>;

/** A volunteer's signup with the present state of each shift. */
export const signupRowSchema = once(() =>
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
export type SignupRow = z.infer<ReturnType<typeof signupRowSchema>>;
