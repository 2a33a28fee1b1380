import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { criteriaSchema, purposesSchema } from "#shared/eligibility/beneficiaries.ts";
import { currencySchema } from "#shared/values/money.ts";

export const fundraisingModes = ["none", "targeted", "public", "offline"] as const;
export const fundSources = ["fiscal", "venture", "donated", "lottery"] as const;
export const projectStatuses = ["draft", "published", "ended"] as const;

/** An operator, and the county or township for which its administrator approved a project of theirs. */
const approvedOperatorSchema = once(() =>
  z.object({
    operatorId: z.string(),
    county: z.string(),
    division: z.string().optional(),
  }),
);
export type ApprovedOperator = z.infer<ReturnType<typeof approvedOperatorSchema>>;

/** Under whom money is booked. */
export const oversightSchema = once(() =>
  z.object({
    county: z.string(),
    division: z.string().optional(),
    operatorId: z.string().optional(),
    fundraiserId: z.string().optional(),
  }),
);
export type Oversight = z.infer<ReturnType<typeof oversightSchema>>;

/** What others need of a project: who may see its needs and its money, and whether it takes any. */
export const projectChangedSchema = once(() =>
  z.object({
    status: z.enum(projectStatuses),
    name: z.string(),
    county: z.string(),
    division: z.string().optional(),
    operatorId: z.string().optional(),
    fundraiserId: z.string().optional(),
    fundraisingMode: z.enum(fundraisingModes),
    takesGifts: z.boolean(),
    currencies: z.array(currencySchema()),
    demo: z.boolean(),
    /** Blind indexes of invited donors' mail addresses. */
    invited: z.array(z.string()),
    source: z.enum(fundSources),
    /** Who raises the money, by name; absent where nobody is named, and in events from before it was said. */
    receiverName: z.string().optional(),
    /** Absent in events from before approvals, and while there is none. */
    approved: approvedOperatorSchema().optional(),
    /** Under whom its money was booked earlier. Absent in events from before it was kept. */
    formerly: z.array(oversightSchema()).optional(),
    /** Whom its money may help. Absent where it has no criteria, and in events from before there were any. */
    criteria: criteriaSchema().optional(),
    /** What its money may be paid for. Absent in events from before this was said. */
    purposes: purposesSchema().optional(),
    /** Whether it answers a sudden disaster; and when it was published and ended (ISO instants). Absent in events from before. */
    emergency: z.boolean().optional(),
    publishedAt: z.string().optional(),
    endedAt: z.string().optional(),
  }),
);
export type ProjectChanged = z.infer<ReturnType<typeof projectChangedSchema>>;

export const projectEvents = { "projects.ProjectChanged": projectChangedSchema } as const;
