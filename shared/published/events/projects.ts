import * as z from "zod";
import { currencySchema } from "#shared/values/money.ts";

export const fundraisingModes = ["none", "targeted", "public", "offline"] as const;
export const fundSources = ["fiscal", "venture", "donated", "lottery"] as const;
export const projectStatuses = ["draft", "published", "ended"] as const;

/** What others need of a project: who may see its needs and its money, and whether it takes any. */
export const projectChangedSchema = z.object({
  status: z.enum(projectStatuses),
  name: z.string(),
  county: z.string(),
  division: z.string().optional(),
  operatorId: z.string().optional(),
  fundraiserId: z.string().optional(),
  fundraisingMode: z.enum(fundraisingModes),
  takesGifts: z.boolean(),
  currencies: z.array(currencySchema),
  demo: z.boolean(),
  /** Blind indexes of invited donors' mail addresses. */
  invited: z.array(z.string()),
  source: z.enum(fundSources),
});
export type ProjectChanged = z.infer<typeof projectChangedSchema>;

export const projectEvents = { "projects.ProjectChanged": projectChangedSchema } as const;
