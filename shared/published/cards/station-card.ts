import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";

/** The card `network.station`: how the station of a township is reached, and where it is. Null: not reported. */
export const stationCardSchema = once(() =>
  z.object({
    pk: z.string(),
    sk: z.literal("CARD"),
    version: z.int(),
    division: z.string(),
    name: z.string(),
    /** In E.164. */
    phone: z.string().nullable(),
    /** Absent on cards from before it was kept here. */
    address: z.string().nullish(),
    /** The first ISO day on which it is closed. */
    closedOn: z.string().nullable(),
  }),
);
export type StationCard = z.infer<ReturnType<typeof stationCardSchema>>;

export const stationCardKey = (division: string) => ({ pk: `STATION#${division}`, sk: "CARD" }) as const;

/** Whether people find the station on an ISO day: it is not closed, and has an address. */
export const hasAddress = (
  station: StationCard | undefined,
  day: string,
): station is StationCard & { readonly address: string } =>
  typeof station?.address === "string" && (station.closedOn === null || day < station.closedOn);
