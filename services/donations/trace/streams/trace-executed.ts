import type { DynamoDBRecord } from "aws-lambda";
import { parseRow } from "#shared/db/row.ts";
import { changeOf } from "#shared/published/publisher.ts";
import { disbursementRowSchema } from "../../disbursements/rows.ts";
import type { TracingDeps } from "../deps.ts";
import { traceFund } from "../trace-fund.ts";

/** Takes the table's stream: traces the fund of a disbursement that the bank has paid. */
export const traceExecuted =
  (deps: TracingDeps) =>
  async (record: DynamoDBRecord): Promise<void> => {
    const { old, new: row } = changeOf(record);
    if (row?.sk !== "DISBURSEMENT" || row.status !== "executed" || old?.status === "executed") return;
    const { projectId, source, currency, change } = parseRow(disbursementRowSchema(), row);
    await traceFund(deps, { book: projectId, source, currency }, change.correlationId);
  };
