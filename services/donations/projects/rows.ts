import * as z from "zod";
import { rowBase } from "#shared/db/row.ts";
import { currencySchema } from "#shared/values/money.ts";

/** The data of `projects.ProjectChanged`; `invited` are blind indexes of mail addresses. */
export const projectChangedSchema = z.object({
  status: z.enum(["draft", "published", "ended"]),
  name: z.string(),
  county: z.string(),
  division: z.string().optional(),
  operatorId: z.string().optional(),
  fundraiserId: z.string().optional(),
  fundraisingMode: z.enum(["none", "targeted", "public", "offline"]),
  takesGifts: z.boolean(),
  currencies: z.array(currencySchema).min(1),
  demo: z.boolean(),
  invited: z.array(z.string()),
  source: z.enum(["fiscal", "venture", "donated", "lottery"]),
});

/** This service's copy of a project. Its version is that of the last event. */
export const projectRowSchema = z.object({
  ...rowBase,
  ...projectChangedSchema.shape,
  sk: z.literal("PROJECT"),
  projectId: z.string(),
});
export type ProjectRow = z.infer<typeof projectRowSchema>;
