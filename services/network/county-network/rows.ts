import * as z from "zod";
import { rowBase } from "#shared/db/row.ts";
import { moneySchema } from "#shared/values/money.ts";
import { scopes, staffRoles } from "#shared/values/role.ts";

/** A station. Who operates it is not kept here: it follows from the contract in force. */
const stationRowSchema = z.object({
  ...rowBase,
  type: z.literal("station"),
  stationId: z.string(),
  kind: z.enum(["station", "platform"]),
  county: z.string(),
  division: z.string().nullable(),
  name: z.string(),
  openedOn: z.string().nullable(),
  closedOn: z.string().nullable(),
  posts: z.int().nullable(),
  remark: z.string().nullable(),
});
export type StationRow = z.infer<typeof stationRowSchema>;

/** A contract under which an operator runs stations; `null` is what was not reported. */
const contractRowSchema = z.object({
  ...rowBase,
  type: z.literal("contract"),
  contractId: z.string(),
  county: z.string(),
  operatorId: z.string(),
  operatorName: z.string(),
  stationIds: z.array(z.string()),
  from: z.string().nullable(),
  until: z.string().nullable(),
  budget: moneySchema.nullable(),
  sourceOfMoney: z.enum(["fiscal", "venture", "donated", "lottery"]).nullable(),
});
export type ContractRow = z.infer<typeof contractRowSchema>;

/** Grows with every change of a county's stations and contracts, so that what was decided on them can be conditioned. */
export const stateRowSchema = z.object({
  pk: z.string(),
  sk: z.string(),
  type: z.literal("state"),
  version: z.int(),
});

/** What lies in a county's partition. */
export const networkRowSchema = z.discriminatedUnion("type", [
  stationRowSchema,
  contractRowSchema,
  stateRowSchema,
]);

/** A role that a person holds in a county. */
export const staffRowSchema = z.object({
  ...rowBase,
  personId: z.string(),
  role: z.enum(staffRoles),
  county: z.string(),
  division: z.string().nullable(),
  operatorId: z.string().nullable(),
  since: z.string(),
});
export type StaffRow = z.infer<typeof staffRowSchema>;

export const machineClientRowSchema = z.object({
  ...rowBase,
  clientId: z.string(),
  name: z.string(),
  operatorId: z.string(),
  county: z.string(),
  /** Under which its role card stands. */
  personId: z.string(),
  scopes: z.array(z.enum(scopes)),
  createdAt: z.string(),
});
export type MachineClientRow = z.infer<typeof machineClientRowSchema>;
