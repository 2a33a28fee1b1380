import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { rowBase } from "#shared/db/row.ts";

/**
 * A volunteer's calendar feed. It is stored twice, by its volunteer and by the hash of its token; the token itself,
 * which is a part of the address, is stored nowhere.
 */
export const feedRowSchema = once(() =>
  z.object({
    ...rowBase(),
    sk: z.literal("FEED"),
    volunteerId: z.string(),
    tokenHash: z.string(),
    /** When this address was made (ISO instant). */
    since: z.string(),
  }),
);
export type FeedRow = z.infer<ReturnType<typeof feedRowSchema>>;
