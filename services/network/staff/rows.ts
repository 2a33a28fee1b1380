import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { rowBase } from "#shared/db/row.ts";
import { staffRoles } from "#shared/values/role.ts";

/** A role that a person holds in a county. */
export const staffRowSchema = once(() =>
  z.object({
    ...rowBase(),
    personId: z.string(),
    role: z.enum(staffRoles),
    county: z.string(),
    division: z.string().nullable(),
    operatorId: z.string().nullable(),
    since: z.string(),
    /** What those who appoint call the person, sealed for them; it goes with the appointment. */
    sealedLabel: z.string().optional(),
  }),
);
export type StaffRow = z.infer<ReturnType<typeof staffRowSchema>>;
