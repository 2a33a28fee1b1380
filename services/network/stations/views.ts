import type * as z from "zod";
import { contractReports, type contractSchema } from "../contracts/schemas.ts";
import type { ContractRow, MachineClientRow, StaffRow, StationRow } from "../county-network/rows.ts";
import { type CountyNetwork, contractOf } from "../county-network/rules/county-network.ts";
import type { machineClientSchema } from "../machine-clients/schemas.ts";
import type { appointmentSchema } from "../staff/schemas.ts";
import type { fullStationSchema, Station } from "./schemas.ts";
import { stationReports } from "./schemas.ts";

/** Those of the fields that hold null: what nobody has reported (报道未载). */
const notReported = <Field extends string>(
  thing: Readonly<Record<Field, unknown>>,
  fields: readonly Field[],
): Field[] => fields.filter((field) => thing[field] === null);

/** A station as everybody reads it on an ISO day. */
export const stationOf = (row: StationRow, network: CountyNetwork, day: string): Station => {
  const contract = contractOf(network, row.stationId, day);
  const station = {
    stationId: row.stationId,
    kind: row.kind,
    county: row.county,
    division: row.division,
    name: row.name,
    operatorId: contract?.operatorId ?? null,
    operatorName: contract?.operatorName ?? null,
    openedOn: row.openedOn,
    closedOn: row.closedOn,
    posts: row.posts,
    remark: row.remark,
    version: row.version,
  };
  return { ...station, notReported: notReported(station, stationReports) };
};

/** A station as its staff read it. */
export const fullStationOf = (
  row: StationRow,
  network: CountyNetwork,
  day: string,
): z.input<typeof fullStationSchema> => ({
  ...stationOf(row, network, day),
  contractId: contractOf(network, row.stationId, day)?.contractId ?? null,
  changedAt: row.change.at,
});

export const contractViewOf = (row: ContractRow): z.input<typeof contractSchema> => ({
  contractId: row.contractId,
  county: row.county,
  operatorId: row.operatorId,
  operatorName: row.operatorName,
  stationIds: row.stationIds,
  from: row.from,
  until: row.until,
  budget: row.budget,
  sourceOfMoney: row.sourceOfMoney,
  notReported: notReported(row, contractReports),
  version: row.version,
});

/** A machine client without its secret, which nobody keeps. */
export const machineClientOf = (row: MachineClientRow): z.input<typeof machineClientSchema> => ({
  clientId: row.clientId,
  name: row.name,
  operatorId: row.operatorId,
  scopes: row.scopes,
  createdAt: row.createdAt,
});

export const appointmentOf = (row: StaffRow): z.input<typeof appointmentSchema> => ({
  personId: row.personId,
  role: row.role,
  county: row.county,
  division: row.division,
  operatorId: row.operatorId,
  since: row.since,
});
