import * as z from "zod";
import { grantSchema } from "#shared/published/cards/role-card.ts";
import { countyCodeSchema, divisionCodeSchema } from "#shared/values/division.ts";
import { idSchema } from "#shared/values/ids.ts";
import { type StaffRole, staffRoles } from "#shared/values/role.ts";
import { isoInstantSchema } from "#shared/values/time.ts";

/** Roles that somebody may appoint to; a county's first administrator is put in by its operators of the system. */
const appointable = staffRoles.filter(
  (role): role is Exclude<StaffRole, "county_admin"> => role !== "county_admin",
);

/** Who the signed-in person is here: the id to hand to whoever appoints them, and the roles they hold today. */
export const meSchema = z
  .strictObject({ personId: z.string(), grants: z.array(grantSchema) })
  .meta({ id: "Me" });

/** `division`: the station's township, or the county for its guidance platform; for station roles only. */
export const appointmentAskedSchema = z
  .strictObject({
    personId: idSchema("person"),
    role: z.enum(appointable),
    division: divisionCodeSchema.optional(),
  })
  .meta({ id: "AppointmentAsked" });

/** A role of a person: at a station (`division`), in an organisation (`operatorId`), or in the whole county. */
export const appointmentSchema = z
  .strictObject({
    personId: idSchema("person"),
    role: z.enum(staffRoles),
    county: countyCodeSchema,
    division: divisionCodeSchema.nullable(),
    operatorId: idSchema("operator").nullable(),
    since: isoInstantSchema,
  })
  .meta({ id: "Appointment" });

export const staffListSchema = z.strictObject({ items: z.array(appointmentSchema), nextCursor: z.null() });
export const appointmentParamsSchema = z.strictObject({
  personId: idSchema("person"),
  role: z.enum(appointable),
});
