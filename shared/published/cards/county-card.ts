import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";

/** A township or street of a county, with the codes of those that border it. */
const townshipSchema = once(() =>
  z.object({
    code: z.string(),
    name: z.string(),
    neighbours: z.array(z.string()),
    /** Centre (WGS-84), where known. */
    lat: z.number().optional(),
    lon: z.number().optional(),
  }),
);

/** The card `network.county`: the county's townships and which of them are neighbours. It changes about once a year. */
export const countyCardSchema = once(() =>
  z.object({
    pk: z.string(),
    sk: z.literal("CARD"),
    version: z.int(),
    code: z.string(),
    name: z.string(),
    /** The province and prefecture in which it lies, as people say them: 湖南省衡阳市. Missing where nobody said. */
    region: z.string().optional(),
    /** Edition of the statistical division codes. */
    edition: z.string(),
    /** Source of the adjacency, and whether somebody has checked it. */
    adjacency: z.object({ source: z.string(), confidence: z.enum(["placeholder", "checked"]) }),
    townships: z.array(townshipSchema()),
  }),
);
export type CountyCard = z.infer<ReturnType<typeof countyCardSchema>>;

export const countyCardKey = (county: string) => ({ pk: `COUNTY#${county}`, sk: "CARD" }) as const;
