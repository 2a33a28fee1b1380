import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { countyCodeSchema, townshipCodeSchema } from "#shared/values/division.ts";
import { idSchema } from "#shared/values/ids.ts";
import { phoneSchema } from "#shared/values/phone.ts";
import { shortText } from "#shared/values/text.ts";
import { isoDaySchema, isoInstantSchema } from "#shared/values/time.ts";

/** The fields of a station that may be unreported. */
export const stationReports = [
  "operatorName",
  "openedOn",
  "posts",
  "phone",
  "address",
  "openingHours",
] as const;

const stationFields = once(() => ({
  stationId: idSchema("station"),
  kind: z.enum(["station", "platform"]),
  county: countyCodeSchema(),
  /** The township it serves; null for the county's guidance platform. */
  division: townshipCodeSchema().nullable(),
  name: z.string(),
  /** The operator under the contract in force today. */
  operatorId: idSchema("operator").nullable(),
  operatorName: z.string().nullable(),
  openedOn: isoDaySchema().nullable(),
  /** The first day on which it is closed; null: no such day is set. */
  closedOn: isoDaySchema().nullable(),
  posts: z.int().nullable(),
  /** How everybody finds the station: its phone in E.164, where it is, and when it is open, in its own words. */
  phone: z.string().nullable(),
  address: z.string().nullable(),
  openingHours: z.string().nullable(),
  /** A note that belongs to these figures. */
  remark: z.string().nullable(),
  notReported: z.array(z.enum(stationReports)),
  version: z.int(),
}));

/** A station as everybody reads it. An unreported field is null and named in `notReported`: clients show 未公布. */
const stationSchema = once(() => z.strictObject(stationFields()).meta({ id: "Station" }));
export type Station = z.infer<ReturnType<typeof stationSchema>>;

/** A station as its staff read it: also its contract, and when it was last changed. */
export const fullStationSchema = once(() =>
  z
    .strictObject({
      ...stationFields(),
      contractId: idSchema("contract").nullable(),
      changedAt: isoInstantSchema(),
    })
    .meta({ id: "FullStation" }),
);

export const stationListSchema = once(() =>
  z.strictObject({ items: z.array(stationSchema()), nextCursor: z.null() }),
);
export const stationListQuerySchema = once(() =>
  z.strictObject({
    county: countyCodeSchema(),
    /** Only the station of this township. */
    division: townshipCodeSchema().optional(),
  }),
);
export const stationParamsSchema = once(() => z.strictObject({ stationId: idSchema("station") }));
export const updateStationSchema = once(() =>
  z
    .strictObject({
      openedOn: isoDaySchema().nullable(),
      closedOn: isoDaySchema().nullable(),
      posts: z.int().min(0).max(1_000).nullable(),
      phone: phoneSchema().nullable(),
      address: shortText(120).nullable(),
      openingHours: shortText(120).nullable(),
    })
    .partial()
    .meta({ id: "UpdateStation" }),
);

/**
 * Which townships have a station today. `posts` adds up those of open stations, the guidance platform's included;
 * null where none is reported. Status `planned`: the station opens on a later day.
 */
export const coverageSchema = once(() =>
  z
    .strictObject({
      county: countyCodeSchema(),
      name: z.string(),
      townships: z.int(),
      covered: z.int(),
      posts: z.int().nullable(),
      items: z.array(
        z.strictObject({
          division: townshipCodeSchema(),
          name: z.string(),
          status: z.enum(["open", "planned", "closed", "none"]),
          stationId: idSchema("station").nullable(),
          posts: z.int().nullable(),
        }),
      ),
    })
    .meta({ id: "Coverage" }),
);
