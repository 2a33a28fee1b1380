import * as z from "zod";
import { parseRow } from "#shared/db/row.ts";
import type { ToEvents } from "#shared/published/domain-event.ts";
import { currencySchema } from "#shared/values/money.ts";
import { projectRowSchema } from "./rows.ts";
import { isDemo, openMode } from "./rules/fundraising.ts";
import { fundraisingModes, fundSources, projectStatuses } from "./schemas.ts";

/** What others need of a project: who may see its needs and its money, and whether it takes any. */
const projectChangedSchema = z.object({
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

export const projectEvents = { ProjectChanged: projectChangedSchema } as const;

/** Tells of every save of a project. */
export const toProjectEvents: ToEvents = (change) => {
  if (!change.new) return [];
  const row = parseRow(projectRowSchema, change.new);
  const data = projectChangedSchema.parse({
    ...row,
    division: row.division ?? undefined,
    operatorId: row.operatorId ?? undefined,
    fundraiserId: row.fundraiser?.operatorId ?? undefined,
    takesGifts: openMode(row) !== undefined,
    demo: isDemo(row),
  });
  return [{ name: "projects.ProjectChanged", subject: row.projectId, version: row.version, data }];
};
