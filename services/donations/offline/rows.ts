import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { rowBase } from "#shared/db/row.ts";
import { fundSources, oversightSchema } from "#shared/published/events/projects.ts";
import { currencySchema } from "#shared/values/money.ts";
import { offlineReasons, offlineStatuses } from "./schemas.ts";

const offlineBase = once(
  () =>
    ({
      ...rowBase(),
      sk: z.literal("OFFLINE"),
      offlineDonationId: z.string(),
      projectId: z.string(),
      source: z.enum(fundSources),
      receivedOn: z.string(),
      reference: z.string().optional(),
      anonymous: z.boolean(),
      /** What it was while it lay in suspense. */
      suspenseId: z.string().optional(),
      /** Name and address of the donor, in an envelope of this gift alone. */
      sealed: z.string().optional(),
      /** Lists it under the mail address that was entered for its donor (keys.ts), by its day. */
      donorKey: z.string().optional(),
      listedAt: z.string().optional(),
      status: z.enum(offlineStatuses),
      enteredBy: z.string(),
      enteredAt: z.string(),
      confirmed: z.object({ by: z.string(), at: z.string() }).optional(),
      refused: z
        .object({ by: z.string(), at: z.string(), reason: z.enum([...offlineReasons, "project-closed"]) })
        .optional(),
      /** Whose bank's number its reference is: the project's organisation, else its county. */
      organisation: z.string(),
      /** Of a confirmed gift whose acknowledgment has no number yet (giving/rules/unnumbered.ts). */
      due: z.string().optional(),
      dueAt: z.string().optional(),
      /** Under whom it was entered. */
      under: oversightSchema(),
      /** Its project's list, and its place in it. */
      book: z.string(),
      listed: z.string(),
    }) as const,
);

/** A gift by bank transfer, in cash or of goods. That its money is booked is written by the poster. */
export const offlineRowSchema = once(() =>
  z.discriminatedUnion("kind", [
    z.object({
      ...offlineBase(),
      /** `allocated`: it lay in suspense, until two people said to which project it belongs. */
      kind: z.enum(["bank", "cash", "allocated"]),
      /** In minor units. */
      amount: z.int(),
      currency: currencySchema(),
    }),
    z.object({
      ...offlineBase(),
      kind: z.literal("goods"),
      goods: z.array(z.object({ what: z.string(), quantity: z.int(), unit: z.string() })),
    }),
  ]),
);
export type OfflineRow = z.infer<ReturnType<typeof offlineRowSchema>>;
export type OfflineMoney = Extract<OfflineRow, { amount: number }>;

/** Which gift has a bank's number. The next one that is entered with it takes it over if that one was refused. */
export const referenceRowSchema = once(() => z.object({ ...rowBase(), offlineDonationId: z.string() }));
export type ReferenceRow = z.infer<ReturnType<typeof referenceRowSchema>>;

/** The sealed personal data of an offline gift. */
export const offlineDonorSchema = once(() =>
  z.strictObject({ name: z.string(), email: z.string().optional() }),
);
