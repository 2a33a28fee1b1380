import type * as z from "zod";
import type { StationRow } from "../county-network/rows.ts";
import { type CountyNetwork, contractInForce } from "../county-network/rules/county-network.ts";
import { notReported } from "../county-network/rules/not-reported.ts";
import { type fullStationSchema, type Station, stationReports } from "./schemas.ts";

/** A station as everybody reads it on an ISO day. */
export const stationOf = (row: StationRow, network: CountyNetwork, day: string): Station => {
  const contract = contractInForce(network, row.stationId, day);
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
    phone: row.phone,
    address: row.address,
    openingHours: row.openingHours,
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
): z.input<ReturnType<typeof fullStationSchema>> => ({
  ...stationOf(row, network, day),
  contractId: contractInForce(network, row.stationId, day)?.contractId ?? null,
  changedAt: row.change.at,
});
