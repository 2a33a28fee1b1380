import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { rowBase } from "#shared/db/row.ts";

/** What of a gift a disbursement used. Never changed: a disbursement is traced once it was paid, and that is never undone. */
export const shareRowSchema = once(() =>
  z.object({
    ...rowBase(),
    /** Of the gift, also of an offline one. */
    donationId: z.string(),
    disbursementId: z.string(),
    /** In minor units of the gift's currency. */
    amount: z.int(),
  }),
);
export type ShareRow = z.infer<ReturnType<typeof shareRowSchema>>;

/** How far a fund's chains were read, by shard: the place of the last posting, and what it is listed under. */
const readSchema = once(() => z.record(z.string(), z.object({ sequence: z.int(), listed: z.string() })));
export type Read = z.infer<ReturnType<typeof readSchema>>;

/** How far a fund has been traced. `covering` and `using`: the disbursement that is not yet covered, the gift not yet used up. */
export const tracedRowSchema = once(() =>
  z.object({
    ...rowBase(),
    /** Of the postings of disbursements, and of those that bring money. */
    out: readSchema(),
    in: readSchema(),
    covering: z.object({ disbursementId: z.string(), left: z.int() }).optional(),
    using: z.object({ donationId: z.string() }).optional(),
  }),
);
export type TracedRow = z.infer<ReturnType<typeof tracedRowSchema>>;
