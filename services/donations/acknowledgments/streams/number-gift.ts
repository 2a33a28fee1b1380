import type { DynamoDBRecord } from "aws-lambda";
import { parseRow } from "#shared/db/row.ts";
import { changeOf } from "#shared/published/publisher.ts";
import { donationRowSchema } from "../../giving/rows.ts";
import { offlineRowSchema } from "../../offline/rows.ts";
import type { NumberingDeps } from "../deps.ts";
import { giveNumber } from "../give-number.ts";

/**
 * Takes the table's stream: numbers a gift that has just become one. What fails is left to the schedule: the books that are
 * posted by the same stream do not wait for a number.
 */
export const numberGift =
  (deps: NumberingDeps) =>
  async (record: DynamoDBRecord): Promise<void> => {
    const { old, new: row } = changeOf(record);
    if (row?.due === undefined || old?.due !== undefined) return;
    if (row.sk !== "DONATION" && row.sk !== "OFFLINE") return;
    try {
      const gift =
        row.sk === "OFFLINE" ? parseRow(offlineRowSchema(), row) : parseRow(donationRowSchema(), row);
      await giveNumber(deps, gift, gift.change.correlationId);
    } catch (error) {
      deps.log.warn("number-later", { pk: String(row.pk), why: String(error) });
    }
  };
