import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { countyCodeSchema, divisionCodeSchema } from "#shared/values/division.ts";
import { idSchema } from "#shared/values/ids.ts";
import { staffRoles } from "#shared/values/role.ts";
import { shortText } from "#shared/values/text.ts";
import { isoInstantSchema } from "#shared/values/time.ts";
import { appointStaffSchema } from "../staff/schemas.ts";

/** `division`, for station roles only. `label`: what those who appoint call the person; nobody else reads it. */
export const inviteStaffSchema = once(() =>
  appointStaffSchema().omit({ personId: true }).meta({ id: "InviteStaff" }),
);

const invited = once(
  () =>
    ({
      invitationId: idSchema("invitation"),
      role: z.enum(staffRoles),
      county: countyCodeSchema(),
      division: divisionCodeSchema().nullable(),
      operatorId: idSchema("operator").nullable(),
      /** Until when it can be accepted. */
      expiresAt: isoInstantSchema(),
    }) as const,
);

/** An invitation as those who appoint to its role see it. */
const invitationSchema = once(() =>
  z
    .strictObject({ ...invited(), label: z.string().nullable(), invitedAt: isoInstantSchema() })
    .meta({ id: "Invitation" }),
);
export const invitationListSchema = once(() =>
  z.strictObject({ items: z.array(invitationSchema()), nextCursor: z.null() }),
);

/** `secret` is shown only in this answer; whoever has it and the id can take the role. */
export const newInvitationSchema = once(() =>
  z.strictObject({ ...invitationSchema().shape, secret: z.string() }).meta({ id: "NewInvitation" }),
);

export const invitationParamsSchema = once(() => z.strictObject({ invitationId: idSchema("invitation") }));

/** What somebody who is invited reads before they accept: which role, where, and whether they took it already. */
export const invitedSchema = once(() =>
  z
    .strictObject({ ...invited(), operatorName: z.string().nullable(), accepted: z.boolean() })
    .meta({ id: "Invited" }),
);

export const acceptInvitationSchema = once(() =>
  z.strictObject({ secret: shortText(100) }).meta({ id: "AcceptInvitation" }),
);
