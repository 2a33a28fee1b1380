import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { rowBase } from "#shared/db/row.ts";
import { oversightSchema } from "#shared/published/events/projects.ts";
import type { DonationRow } from "../giving/rows.ts";
import type { OfflineRow } from "../offline/rows.ts";
import { giftKinds } from "./schemas.ts";

/** A gift of either kind, as it is stored. */
export type Gift = DonationRow | OfflineRow;

/** That a gift has a number. Written once, never changed: whether it is valid follows from the gift (rules/validity.ts). */
export const acknowledgmentRowSchema = once(() =>
  z.object({
    ...rowBase(),
    sk: z.literal("ACKNOWLEDGMENT"),
    giftId: z.string(),
    kind: z.enum(giftKinds),
    number: z.string(),
    /** The organisation and the year whose series it is in, and its place there: 1, 2, 3, without a gap. */
    series: z.string(),
    sequence: z.int(),
    projectId: z.string(),
    /** Under whom the gift was booked. */
    under: oversightSchema(),
    issuedAt: z.string(),
    /** The list of its project's acknowledgments, and its place in it. */
    book: z.string(),
    listed: z.string(),
  }),
);
export type AcknowledgmentRow = z.infer<ReturnType<typeof acknowledgmentRowSchema>>;

export const numberRowSchema = once(() =>
  z.object({ ...rowBase(), sk: z.literal("NUMBER"), giftId: z.string() }),
);
export type NumberRow = z.infer<ReturnType<typeof numberRowSchema>>;

/** `last`: the sequence of the last number that was given. */
export const seriesRowSchema = once(() => z.object({ ...rowBase(), sk: z.literal("SERIES"), last: z.int() }));
export type SeriesRow = z.infer<ReturnType<typeof seriesRowSchema>>;

export const officialRowSchema = once(() =>
  z.object({ ...rowBase(), sk: z.literal("OFFICIAL"), giftId: z.string(), receiptNo: z.string().optional() }),
);
export type OfficialRow = z.infer<ReturnType<typeof officialRowSchema>>;
