import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { staffRoles } from "#shared/values/role.ts";

/** A role that somebody holds in a county: of a township's station by `division`, null for other roles. */
export const appointmentSchema = once(() =>
  z.object({
    pk: z.string(),
    sk: z.string(),
    personId: z.string(),
    role: z.enum(staffRoles),
    division: z.string().nullable(),
  }),
);
export type Appointment = z.infer<ReturnType<typeof appointmentSchema>>;

/** The partition of the read model `network.appointments`: everybody who holds a role in a county. */
export const appointmentsPartition = (county: string) => `STAFF#${county}`;
