import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";

/** What people call a county, and where it lies: a copy of what its own card says. */
const countyNameSchema = once(() => z.object({ name: z.string(), region: z.string().optional() }));
export type CountyName = z.infer<ReturnType<typeof countyNameSchema>>;

/**
 * The card `network.counties`: the codes of the counties that a stage serves, in the order in which they were loaded; the
 * page shows a few of them in this order. None is ever taken out. Some 70 bytes a county with its name and region: a
 * province is two read units, the nation's 2,978 are 200 KB, half of what a row holds.
 */
export const servedCountiesSchema = once(() =>
  z.object({
    pk: z.string(),
    sk: z.literal("CARD"),
    version: z.int(),
    counties: z.array(z.string()),
    /** By code; none of a county that was loaded before names stood here. */
    names: z.record(z.string(), countyNameSchema()).optional(),
  }),
);
export type ServedCounties = z.infer<ReturnType<typeof servedCountiesSchema>>;

export const servedCountiesKey = { pk: "COUNTIES", sk: "CARD" } as const;
