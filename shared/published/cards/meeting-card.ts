import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";

/**
 * The card `needs.meeting`: where those who come to a need meet, and whom they call; for whoever has a confirmed place, and
 * for nobody else. It is written with every save of the need. {@link meetingPlaceOf} says the place in words.
 */
export const meetingCardSchema = once(() =>
  z.object({
    pk: z.string(),
    sk: z.literal("CARD"),
    /** Of the need. */
    version: z.int(),
    needId: z.string(),
    division: z.string(),
    /** The operator of the need's project, whose managers may be called. */
    operatorId: z.string().optional(),
    /** Degrees (WGS-84) where the station gave them. Without a label and not `atStation`: nobody has said where. */
    place: z.object({
      kind: z.enum(["onsite", "remote"]),
      label: z.string().optional(),
      lat: z.number().optional(),
      lon: z.number().optional(),
    }),
    /** They meet at the township's station, wherever that is on the day. */
    atStation: z.boolean(),
    /** Whose name and phone they are told, if that person gave them (shared/published/read-staff-contact.ts). */
    contactPersonId: z.string().optional(),
  }),
);
export type MeetingCard = z.infer<ReturnType<typeof meetingCardSchema>>;

/** Partition-key prefix of the cards. */
export const meetingPrefix = "MEETING#";
export const meetingCardKey = (needId: string) => ({ pk: `${meetingPrefix}${needId}`, sk: "CARD" }) as const;
