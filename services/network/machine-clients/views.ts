import type * as z from "zod";
import type { MachineClientRow } from "./rows.ts";
import type { machineClientSchema } from "./schemas.ts";

/** A machine client. Its secret is not stored, so it cannot be shown again. */
export const machineClientOf = (row: MachineClientRow): z.input<ReturnType<typeof machineClientSchema>> => ({
  clientId: row.clientId,
  name: row.name,
  operatorId: row.operatorId,
  scopes: row.scopes,
  createdAt: row.createdAt,
});
