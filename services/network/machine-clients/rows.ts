import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { rowBase } from "#shared/db/row.ts";
import { scopes } from "#shared/values/role.ts";

/** A program that calls the API for an organisation. */
export const machineClientRowSchema = once(() =>
  z.object({
    ...rowBase(),
    /** The id that the identity provider gave. */
    clientId: z.string(),
    /** The id of the call that registered it, where that call can be repeated. */
    callId: z.string().optional(),
    name: z.string(),
    operatorId: z.string(),
    county: z.string(),
    /** The id of its role card, derived from the issuer and `clientId` as a person's is from issuer and subject. */
    personId: z.string(),
    scopes: z.array(z.enum(scopes)),
    createdAt: z.string(),
  }),
);
export type MachineClientRow = z.infer<ReturnType<typeof machineClientRowSchema>>;
