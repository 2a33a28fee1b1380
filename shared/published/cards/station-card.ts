import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";

/** The card `network.station`: how the station of a township is reached. Null: not reported. */
export const stationCardSchema = once(() =>
  z.object({
    pk: z.string(),
    sk: z.literal("CARD"),
    version: z.int(),
    division: z.string(),
    name: z.string(),
    /** In E.164. */
    phone: z.string().nullable(),
    /** The first ISO day on which it is closed. */
    closedOn: z.string().nullable(),
  }),
);
export type StationCard = z.infer<ReturnType<typeof stationCardSchema>>;

export const stationCardKey = (division: string) => ({ pk: `STATION#${division}`, sk: "CARD" }) as const;
