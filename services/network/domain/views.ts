import type { z } from "zod";
import type { machineClientSchema, Station } from "../contract.ts";
import { stationSchema } from "../contract.ts";
import type { MachineClientRow, StationRow } from "./rows.ts";

/** A station as everybody reads it: the row without its keys and change. */
export const stationOf = ({
  pk: _pk,
  sk: _sk,
  change: _change,
  repeat: _repeat,
  ...station
}: StationRow): Station => stationSchema.parse(station);

/** A machine client without its secret, which nobody keeps. */
export const machineClientOf = (row: MachineClientRow): z.input<typeof machineClientSchema> => ({
  clientId: row.clientId,
  name: row.name,
  operatorId: row.operatorId,
  scopes: row.scopes,
  createdAt: row.createdAt,
});
