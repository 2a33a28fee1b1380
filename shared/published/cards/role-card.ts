import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { scopes, staffRoles } from "#shared/values/role.ts";

/**
 * One role of a person, and where it applies: in the whole county, or in the listed divisions. A manager's grant lists
 * the divisions of the stations that the operator runs under a current contract; network rewrites it when a contract or
 * a station changes.
 */
export const grantSchema = once(() =>
  z.strictObject({
    role: z.enum(staffRoles),
    county: z.string(),
    /** Township codes; absent = every division of the county. */
    divisions: z.array(z.string()).optional(),
    operatorId: z.string().optional(),
    /** First and last day of the grant (ISO days). */
    from: z.string().optional(),
    until: z.string().optional(),
  }),
);
export type Grant = z.infer<ReturnType<typeof grantSchema>>;

/** The card `network.role`: who may do what where. It is read strongly, so that a revocation applies at once. */
export const roleCardSchema = once(() =>
  z.object({
    pk: z.string(),
    sk: z.literal("CARD"),
    version: z.int(),
    grants: z.array(grantSchema()),
    /** Only on the card of a machine client: the scopes it was registered with. */
    machineScopes: z.array(z.enum(scopes)).optional(),
  }),
);
export type RoleCard = z.infer<ReturnType<typeof roleCardSchema>>;

export const roleCardKey = (personId: string) => ({ pk: `ROLE#${personId}`, sk: "CARD" }) as const;
