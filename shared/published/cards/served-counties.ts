import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";

/**
 * The card `network.counties`: the codes of the counties that a stage serves, in the order in which they were loaded; the
 * page shows them in this order. None is ever taken out. The nation's 2,978 counties are 24 KB: three read units.
 */
export const servedCountiesSchema = once(() =>
  z.object({
    pk: z.string(),
    sk: z.literal("CARD"),
    version: z.int(),
    counties: z.array(z.string()),
  }),
);
export type ServedCounties = z.infer<ReturnType<typeof servedCountiesSchema>>;

export const servedCountiesKey = { pk: "COUNTIES", sk: "CARD" } as const;
