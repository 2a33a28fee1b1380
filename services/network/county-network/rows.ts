import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { rowBase } from "#shared/db/row.ts";
import { moneySchema } from "#shared/values/money.ts";

/** The roles that close a station, the lowest authority first: a closing is undone by the same or a higher one. */
export const closingRoles = ["station_lead", "ngo_manager", "county_admin"] as const;

/** What a county's file reports of a station; people change it afterwards, all but the name. */
const reported = once(() => ({
  name: z.string(),
  openedOn: z.string().nullable(),
  posts: z.int().nullable(),
  remark: z.string().nullable(),
  // Absent on rows from before these were kept.
  phone: z.string().nullable().default(null),
  address: z.string().nullable().default(null),
  openingHours: z.string().nullable().default(null),
}));

/** A station. Its operator is not stored: it follows from the contract in force. `null`: not reported. */
const stationRowSchema = once(() =>
  z.object({
    ...rowBase(),
    type: z.literal("station"),
    stationId: z.string(),
    kind: z.enum(["station", "platform"]),
    county: z.string(),
    division: z.string().nullable(),
    ...reported(),
    closedOn: z.string().nullable(),
    /** The role that set the closing day. Absent on rows from before it was kept: the county then. */
    closedBy: z.enum(closingRoles).optional(),
    /** What the county's file said when it was last written: a field that is something else now was changed by people. */
    fromFile: z.object(reported()).partial().optional(),
  }),
);
export type StationRow = z.infer<ReturnType<typeof stationRowSchema>>;

/** What a county's file says of a contract; people change it afterwards. */
const terms = once(() => ({
  stationIds: z.array(z.string()),
  from: z.string().nullable(),
  until: z.string().nullable(),
  budget: moneySchema().nullable(),
  sourceOfMoney: z.enum(["fiscal", "venture", "donated", "lottery"]).nullable(),
}));

/** A contract under which an operator runs stations. `null`: not reported. */
const contractRowSchema = once(() =>
  z.object({
    ...rowBase(),
    type: z.literal("contract"),
    contractId: z.string(),
    county: z.string(),
    operatorId: z.string(),
    operatorName: z.string(),
    ...terms(),
    /** As a station's. */
    fromFile: z.object(terms()).partial().optional(),
  }),
);
export type ContractRow = z.infer<ReturnType<typeof contractRowSchema>>;

/** The version of a county's network: grows with each change of its stations and contracts. */
export const stateRowSchema = once(() =>
  z.object({
    pk: z.string(),
    sk: z.string(),
    type: z.literal("state"),
    version: z.int(),
  }),
);

/** Every row of a county's partition. */
export const networkRowSchema = once(() =>
  z.discriminatedUnion("type", [stationRowSchema(), contractRowSchema(), stateRowSchema()]),
);
