import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { rowBase } from "#shared/db/row.ts";
import { redactionsSchema } from "#shared/personal-data/redactions.ts";
import { confirmationsSchema } from "#shared/personal-data/words/confirmations.ts";
import { oversightSchema, projectChangedSchema } from "#shared/published/events/projects.ts";
import {
  changeRequestStoredFields,
  projectFields,
  redactableFields,
  redactableOfRequest,
} from "./schemas.ts";

const everyProject = once(
  () =>
    ({
      ...rowBase(),
      ...projectFields(),
      /** Rows from before these have none. */
      story: projectFields().story.default(null),
      examples: projectFields().examples.default([]),
      criteria: projectFields().criteria.default(null),
      purposes: projectFields().purposes.default([]),
      emergency: projectFields().emergency.default(false),
      sk: z.literal("PROJECT"),
      projectId: z.string(),
      createdBy: z.string(),
      /** Sort key of the county's list. */
      listed: z.string(),
      /** Blind indexes of invited donors' mail addresses. */
      invited: z.array(z.string()),
      /** Since when money relies on it: it began to take gifts, or its first gift came. */
      moneySince: z.string().optional(),
      approved: projectChangedSchema().shape.approved,
      formerly: z.array(oversightSchema()).default([]),
      /** Words in its texts that were asked about, and who confirmed them. */
      confirmed: confirmationsSchema().optional(),
      redactions: redactionsSchema(redactableFields).optional(),
    }) as const,
);
const publishedProject = once(
  () => ({ ...everyProject(), publishedAt: z.string(), publishedBy: z.string() }) as const,
);

export const projectRowSchema = once(() =>
  z.discriminatedUnion("status", [
    z.object({ ...everyProject(), status: z.literal("draft") }),
    z.object({ ...publishedProject(), status: z.literal("published") }),
    z.object({ ...publishedProject(), status: z.literal("ended"), endedAt: z.string() }),
  ]),
);
export type ProjectRow = z.infer<ReturnType<typeof projectRowSchema>>;
export type ProjectStatus = ProjectRow["status"];

/** A request to change what money and donors rely on: the values it was made from, and those it asks for. */
export const changeRequestRowSchema = once(() =>
  z.object({
    ...rowBase(),
    ...changeRequestStoredFields(),
    requestId: z.string(),
    projectId: z.string(),
    requestedBy: z.string(),
    requestedAt: z.string(),
    decidedBy: z.string().optional(),
    decidedAt: z.string().optional(),
    redactions: redactionsSchema(redactableOfRequest).optional(),
  }),
);
export type ChangeRequestRow = z.infer<ReturnType<typeof changeRequestRowSchema>>;
