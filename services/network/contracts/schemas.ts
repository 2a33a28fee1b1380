import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { countyCodeSchema } from "#shared/values/division.ts";
import { idSchema } from "#shared/values/ids.ts";
import { moneySchema } from "#shared/values/money.ts";
import { shortText } from "#shared/values/text.ts";
import { isoDaySchema } from "#shared/values/time.ts";

/** An operator with the stations it runs today. */
export const operatorListSchema = once(() =>
  z.strictObject({
    items: z.array(
      z.strictObject({
        operatorId: idSchema("operator"),
        name: z.string(),
        stationIds: z.array(idSchema("station")),
      }),
    ),
    nextCursor: z.null(),
  }),
);

/** The fields of a contract that may be unreported. */
export const contractReports = ["from", "until", "budget", "sourceOfMoney"] as const;

const terms = once(() => ({
  stationIds: z.array(idSchema("station")).min(1).max(200),
  /** First and last day of the term. An unreported one is no limit: the contract counts as in force. */
  from: isoDaySchema().nullable(),
  until: isoDaySchema().nullable(),
  budget: moneySchema()
    .extend({ amount: z.int().min(0).max(Number.MAX_SAFE_INTEGER) })
    .nullable(),
  sourceOfMoney: z.enum(["fiscal", "venture", "donated", "lottery"]).nullable(),
}));

/** The name on the contract identifies the operator: the same name is the same operator (shared/values/name-key.ts). */
export const createContractSchema = once(() =>
  z
    .strictObject({
      county: countyCodeSchema(),
      operatorName: shortText(100),
      ...terms(),
      from: terms().from.default(null),
      until: terms().until.default(null),
      budget: terms().budget.default(null),
      sourceOfMoney: terms().sourceOfMoney.default(null),
    })
    .meta({ id: "CreateContract" }),
);

export const updateContractSchema = once(() =>
  z.strictObject(terms()).partial().meta({ id: "UpdateContract" }),
);

/** A contract of purchase of service (购买服务合同). An unreported field is null and named in `notReported`. */
export const contractSchema = once(() =>
  z
    .strictObject({
      contractId: idSchema("contract"),
      county: countyCodeSchema(),
      operatorId: idSchema("operator"),
      operatorName: z.string(),
      ...terms(),
      notReported: z.array(z.enum(contractReports)),
      version: z.int(),
    })
    .meta({ id: "Contract" }),
);

export const contractListSchema = once(() =>
  z.strictObject({ items: z.array(contractSchema()), nextCursor: z.null() }),
);
export const contractParamsSchema = once(() => z.strictObject({ contractId: idSchema("contract") }));
