import * as z from "zod";
import type { DomainEvent } from "#shared/published/domain-event.ts";
import type { NoticeFacts } from "../rows.ts";
import type { NoticeAbout, NoticeKind } from "../schemas.ts";

/** What happened to a person, before it is a notice. */
interface Cause {
  readonly personId: string;
  readonly kind: NoticeKind;
  readonly about: NoticeAbout;
  readonly facts: NoticeFacts;
}
type Read = (event: DomainEvent) => Cause | undefined;

const signupSchema = z.object({
  needId: z.string(),
  personId: z.string(),
  shifts: z.array(z.object({ status: z.string(), from: z.string() })),
  confirmBy: z.string().optional(),
});

/** A signup's change; it is told by the shifts that came into `status`, where any did. */
const ofSignup =
  (kind: NoticeKind, status: string): Read =>
  ({ subject, data }) => {
    const { needId, personId, shifts, confirmBy } = signupSchema.parse(data);
    const moved = shifts.filter((shift) => shift.status === status);
    const concerned = moved.length > 0 ? moved : shifts;
    const [from] = concerned.map((shift) => shift.from).sort();
    const facts = { from, shifts: concerned.length, confirmBy };
    return { personId, kind, about: { needId, signupId: subject }, facts };
  };

const donationSchema = z.object({
  projectId: z.string(),
  amount: z.int(),
  currency: z.string(),
  personId: z.string().optional(),
});

/** A gift's change; a guest has no inbox. */
const ofDonation =
  (kind: NoticeKind): Read =>
  ({ subject, data }) => {
    const { projectId, personId, amount, currency } = donationSchema.parse(data);
    const facts = { money: { amount, currency } };
    return personId === undefined
      ? undefined
      : { personId, kind, about: { projectId, donationId: subject }, facts };
  };

const causes = {
  "needs.SignupProposed": ofSignup("signup-proposed", "proposed"),
  "needs.SignupConfirmed": ofSignup("signup-confirmed", "confirmed"),
  "needs.SignupWaitlisted": ofSignup("signup-waitlisted", "waitlisted"),
  "needs.SignupPromoted": ofSignup("signup-promoted", "promoted"),
  "needs.SignupWithdrawn": ofSignup("signup-withdrawn", "withdrawn"),
  "needs.SignupCancelled": ofSignup("signup-cancelled", "cancelled"),
  "needs.SignupTimesChanged": ofSignup("signup-times-changed", "confirmed"),
  "donations.DonationReceived": ofDonation("donation-received"),
  "donations.DonationRefunded": ofDonation("donation-refunded"),
} as const satisfies Record<string, Read>;

/** The events that people are told of. */
export const causeNames = Object.keys(causes) as (keyof typeof causes)[];

/** What an event means for a person; undefined where nobody here is to be told. @throws ZodError on foreign data */
export const causeOf = (event: DomainEvent): Cause | undefined =>
  Object.entries(causes).find(([name]) => name === event.name)?.[1](event);
