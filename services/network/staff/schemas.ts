import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { grantSchema } from "#shared/published/cards/role-card.ts";
import { countyCodeSchema, divisionCodeSchema } from "#shared/values/division.ts";
import { idSchema } from "#shared/values/ids.ts";
import { type StaffRole, staffRoles } from "#shared/values/role.ts";
import { shortText } from "#shared/values/text.ts";
import { isoInstantSchema } from "#shared/values/time.ts";

/** Roles that somebody appoints to. A county's administrator is loaded by whoever runs the stage. */
const appointable = staffRoles.filter(
  (role): role is Exclude<StaffRole, "county_admin"> => role !== "county_admin",
);

/** The signed-in person: the id to hand to whoever appoints them, and the roles they hold today. */
export const meSchema = once(() =>
  z.strictObject({ personId: z.string(), grants: z.array(grantSchema()) }).meta({ id: "Me" }),
);

/** What those who appoint call somebody (李站长); nobody else reads it. */
const labelSchema = once(() => shortText(30));

/** `division`, for station roles only: the station's township, or the county for its guidance platform. */
export const appointStaffSchema = once(() =>
  z
    .strictObject({
      personId: idSchema("person"),
      role: z.enum(appointable),
      division: divisionCodeSchema().optional(),
      label: labelSchema().optional(),
    })
    .meta({ id: "AppointStaff" }),
);

/** A role of a person: at a station (`division`), in an organisation (`operatorId`), or in the whole county. */
export const appointmentSchema = once(() =>
  z
    .strictObject({
      personId: idSchema("person"),
      role: z.enum(staffRoles),
      county: countyCodeSchema(),
      division: divisionCodeSchema().nullable(),
      operatorId: idSchema("operator").nullable(),
      since: isoInstantSchema(),
    })
    .meta({ id: "Appointment" }),
);

/** An appointment as those who make and end it see it. */
export const labelledAppointmentSchema = once(() =>
  z
    .strictObject({ ...appointmentSchema().shape, label: z.string().nullable() })
    .meta({ id: "LabelledAppointment" }),
);

/** Another label; `null` removes it. */
export const changeAppointmentSchema = once(() =>
  z.strictObject({ label: labelSchema().nullable() }).meta({ id: "ChangeAppointment" }),
);

export const staffListSchema = once(() =>
  z.strictObject({ items: z.array(labelledAppointmentSchema()), nextCursor: z.null() }),
);
export const appointmentParamsSchema = once(() =>
  z.strictObject({
    personId: idSchema("person"),
    role: z.enum(appointable),
  }),
);
