import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { rowBase } from "#shared/db/row.ts";
import { staffRoles } from "#shared/values/role.ts";

/** An invitation to take a role. Its secret is a part of the link that was sent, and is stored nowhere. */
export const invitationRowSchema = once(() =>
  z.object({
    ...rowBase(),
    invitationId: z.string(),
    secretHash: z.string(),
    role: z.enum(staffRoles),
    county: z.string(),
    division: z.string().nullable(),
    operatorId: z.string().nullable(),
    /** Whoever appoints: their rights at the moment of acceptance decide. */
    invitedBy: z.string(),
    invitedAt: z.string(),
    /** ISO instant. */
    until: z.string(),
    /** What those who appoint call the person, sealed for `invitedBy`; it goes over into the appointment. */
    sealedLabel: z.string().optional(),
    /** Who took the role. */
    acceptedBy: z.string().optional(),
    /** Epoch seconds after which DynamoDB may delete the row. */
    expiresAt: z.int(),
  }),
);
export type InvitationRow = z.infer<ReturnType<typeof invitationRowSchema>>;

/** In which county an invitation lies. */
export const whereRowSchema = once(() => z.object({ county: z.string() }));
