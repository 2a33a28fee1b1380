import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { rowBase } from "#shared/db/row.ts";
import { staffRoles } from "#shared/values/role.ts";
import { lookKinds } from "./schemas.ts";

/** That somebody was shown a volunteer on a day (ISO day). Who it was is in `change` only. */
export const lookRowSchema = once(() =>
  z.object({
    ...rowBase(),
    volunteerId: z.string(),
    day: z.string(),
    shown: z.enum(lookKinds),
    role: z.enum(staffRoles),
    /** The division whose list it was. */
    division: z.string(),
    /** Epoch seconds after which DynamoDB may delete the row. */
    expiresAt: z.int(),
  }),
);
export type LookRow = z.infer<ReturnType<typeof lookRowSchema>>;
