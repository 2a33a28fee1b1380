import { z } from "zod";
import { scopes } from "#shared/access/role.ts";
import { rowBase } from "#shared/db/row.ts";
import { stationSchema } from "../contract.ts";

/** A station. `operatorId` follows from the contract in force. */
export const stationRowSchema = z.object({ ...rowBase, ...stationSchema.shape });
export type StationRow = z.infer<typeof stationRowSchema>;

/** An operator and the contract under which it runs stations; `null` is what was not reported. */
export const contractRowSchema = z.object({
  ...rowBase,
  contractId: z.string(),
  operatorId: z.string(),
  operatorName: z.string(),
  county: z.string(),
  divisions: z.array(z.string()),
  from: z.string().nullable(),
  until: z.string().nullable(),
  /** Fen. */
  budget: z.int().nullable(),
  source: z.enum(["fiscal", "venture", "donated", "lottery"]).nullable(),
});
export type ContractRow = z.infer<typeof contractRowSchema>;

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
