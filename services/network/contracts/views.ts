import type * as z from "zod";
import type { ContractRow } from "../county-network/rows.ts";
import { notReported } from "../county-network/rules/not-reported.ts";
import { contractReports, type contractSchema } from "./schemas.ts";

export const contractOf = (row: ContractRow): z.input<ReturnType<typeof contractSchema>> => ({
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
