import { once } from "#shared/concurrency/once.ts";
import type { DomainEvent } from "#shared/published/domain-event.ts";
import {
  type MonthlyGiftChanged,
  moneyMovedSchema,
  monthlyGiftChangedSchema,
  pledgeDueSchema,
} from "#shared/published/events/donations.ts";
import type { EventName } from "#shared/published/events/event-name.ts";
import { offerChangedSchema } from "#shared/published/events/matching.ts";
import {
  needChangedSchema,
  type SignupChanged,
  signupChangedSchema,
} from "#shared/published/events/needs.ts";
import { checksOfVolunteerSchema } from "#shared/published/events/volunteers.ts";
import type { NoticeFacts } from "../rows.ts";
import type { NoticeAbout, NoticeKind } from "../schemas.ts";

/** What an event means for one person. */
interface Cause {
  readonly personId: string;
  readonly kind: NoticeKind;
  readonly about: NoticeAbout;
  readonly facts: NoticeFacts;
  /** What there is one notice of; absent: of each event. */
  readonly of?: readonly string[];
}
type ReadCause = (event: DomainEvent) => Cause | readonly Cause[] | undefined;

/** The shifts that an event of a signup is about, by start. */
export const movedShifts = ({ shifts, changed }: Pick<SignupChanged, "shifts" | "changed">) =>
  shifts
    .filter(({ shiftId }) => changed.includes(shiftId))
    .map(({ shiftId, from, status }) => ({ shiftId, from, status }))
    .toSorted((a, b) => a.from.localeCompare(b.from));

/** A change of a signup. The text is about the shifts that changed. */
const signupCause =
  (kind: NoticeKind): ReadCause =>
  ({ subject, data }) => {
    const signup = signupChangedSchema().parse(data);
    const { needId, personId, confirmBy, gates } = signup;
    const moved = movedShifts(signup);
    return { personId, kind, about: { needId, signupId: subject }, facts: { moved, confirmBy, gates } };
  };

/** A place that is confirmed, newly or again. Who was told not to come has to hear that they are expected. */
const confirmedCause: ReadCause = (event) => {
  const { changed, restored = [] } = signupChangedSchema().parse(event.data);
  const isAgain = changed.some((shiftId) => restored.includes(shiftId));
  return signupCause(isAgain ? "signup-restored" : "signup-confirmed")(event);
};

/** A place or a turn that is gone, by the volunteer's own word or not. */
const withdrawnCause: ReadCause = (event) => {
  const { lost, gates } = signupChangedSchema().parse(event.data);
  if (lost === undefined) return signupCause("signup-withdrawn")(event);
  if (lost === "overdue") return signupCause(gates ? "signup-not-completed" : "signup-overdue")(event);
  return signupCause(gates ? "signup-passed-over" : "signup-placed-already")(event);
};

/**
 * A change of a gift. A guest who gave an address hears of it there: they have no inbox, so the gift stands in place of a
 * person. Undefined for other guests.
 */
const donationCause =
  (kind: NoticeKind): ReadCause =>
  ({ subject, data }) => {
    const { projectId, amount, currency, byMail, recurringGiftId, ...gift } = moneyMovedSchema().parse(data);
    const personId = gift.personId ?? (byMail ? (recurringGiftId ?? subject) : undefined);
    if (personId === undefined) return undefined;
    return {
      personId,
      kind,
      about: { projectId, donationId: subject, recurringGiftId },
      facts: { money: { amount, currency } },
    };
  };

/** What became of a monthly gift; of a guest's it stands in place of a person, as a gift does. */
const monthlyCause =
  (kindOf: (told: MonthlyGiftChanged) => NoticeKind): ReadCause =>
  ({ subject, data }) => {
    const told = monthlyGiftChangedSchema().parse(data);
    const { projectId, amount, currency, byMail, nextTryAt } = told;
    const personId = told.personId ?? (byMail ? subject : undefined);
    if (personId === undefined) return undefined;
    return {
      personId,
      kind: kindOf(told),
      about: { projectId, recurringGiftId: subject },
      facts: { money: { amount, currency }, nextAt: nextTryAt },
    };
  };

const pledgeCause =
  (kind: NoticeKind): ReadCause =>
  ({ subject, data }) => {
    const { projectId, amount, currency, byMail, ...pledge } = pledgeDueSchema().parse(data);
    const personId = pledge.personId ?? (byMail ? subject : undefined);
    if (personId === undefined) return undefined;
    return {
      personId,
      kind,
      about: { projectId, pledgeId: subject },
      facts: { money: { amount, currency } },
    };
  };

const endKinds = {
  donor: "monthly-ended",
  "at-stripe": "monthly-ended",
  unpaid: "monthly-ended-unpaid",
  "project-closed": "monthly-ended-project",
} as const;

const checkCause =
  (kind: NoticeKind): ReadCause =>
  ({ subject, data }) => {
    const { personId, division, checks } = checksOfVolunteerSchema().parse(data);
    return { personId, kind, about: { volunteerId: subject }, facts: { division, checks } };
  };

/** Thanks for a shift served, once its time counts. */
const attended: ReadCause = ({ subject, data }) => {
  const signup = signupChangedSchema().parse(data);
  const { needId, personId, minutes = 0 } = signup;
  const [shift] = movedShifts(signup);
  if (shift?.status !== "attended" || minutes === 0) return undefined;
  return {
    personId,
    kind: "signup-thanks",
    about: { needId, signupId: subject },
    facts: { moved: [shift], minutes },
    of: ["thanks", subject, shift.shiftId],
  };
};

/** What an offer in this status means: somebody is asked to come, or was, and need not answer any more. */
const offerCause =
  (told: "open" | "withdrawn", kind: NoticeKind): ReadCause =>
  ({ subject, data }) => {
    const { needId, personId, shifts, answerBy, status } = offerChangedSchema().parse(data);
    if (status !== told) return undefined;
    const moved = shifts.map(({ shiftId, from }) => ({ shiftId, from, status: "proposed" as const }));
    return { personId, kind, about: { needId, offerId: subject }, facts: { moved, confirmBy: answerBy } };
  };

const askedBySchema = once(() => needChangedSchema().pick({ askedBy: true }));

/** A need that was released, or was not: for everybody who asked for it. */
const decidedCause =
  (kind: NoticeKind): ReadCause =>
  ({ subject, data }) => {
    const { askedBy = [] } = askedBySchema().parse(data);
    return askedBy.map((personId) => ({ personId, kind, about: { needId: subject }, facts: {} }));
  };

/** A guest asks for word of their gift, each time anew: the card of an address that was taken back begins with version 1 again. */
const receiptAsked: ReadCause = (event) => {
  const cause = donationCause("donation-received")(event);
  const { subject, at } = event;
  return [cause ?? []].flat().map((one) => ({ ...one, of: ["receipt", subject, at] }));
};

const causes = {
  "needs.NeedOpened": decidedCause("station-released"),
  "needs.NeedSentBack": decidedCause("station-sent-back"),
  "needs.SignupProposed": signupCause("signup-proposed"),
  "needs.SignupConfirmed": confirmedCause,
  "needs.SignupWaitlisted": signupCause("signup-waitlisted"),
  "needs.SignupPromoted": signupCause("signup-promoted"),
  "needs.SignupWithdrawn": withdrawnCause,
  "needs.SignupCancelled": signupCause("signup-cancelled"),
  "needs.SignupTimesChanged": signupCause("signup-times-changed"),
  "needs.SignupPlaceChanged": signupCause("signup-place-changed"),
  "needs.SignupToComplete": signupCause("signup-to-complete"),
  "needs.SignupToConfirm": signupCause("signup-to-confirm"),
  "needs.SignupSuspended": signupCause("signup-suspended"),
  "needs.AttendanceRecorded": attended,
  "matching.OfferMade": offerCause("open", "offer"),
  "matching.OfferClosed": offerCause("withdrawn", "offer-withdrawn"),
  "volunteers.ChecksEnding": checkCause("check-ending"),
  "volunteers.CheckRecorded": checkCause("check-recorded"),
  "volunteers.CheckEnded": checkCause("check-ended"),
  "donations.DonationReceived": donationCause("donation-received"),
  "donations.DonationRefunded": donationCause("donation-refunded"),
  "donations.ReceiptAsked": receiptAsked,
  "donations.SponsorshipMissed": donationCause("sponsorship-missed"),
  "donations.SponsorshipEnded": donationCause("sponsorship-ended"),
  "donations.PledgeDue": pledgeCause("pledge-due"),
  "donations.PledgeClosed": pledgeCause("pledge-closed"),
  "donations.MonthlyGiftFailed": monthlyCause(() => "monthly-failed"),
  "donations.MonthlyGiftEnded": monthlyCause(({ reason = "donor" }) => endKinds[reason]),
} as const satisfies Partial<Record<EventName, ReadCause>>;

/** Whether an event tells the present state of a signup, whatever it means for its person. */
export const isOfSignup = ({ name }: DomainEvent): boolean =>
  name.startsWith("needs.Signup") || name === "needs.AttendanceRecorded";

/** The events that make a notice. */
export const causeNames = Object.keys(causes) as (keyof typeof causes)[];

/**
 * What an event means, for each person whom it concerns; empty where that is nobody with an inbox.
 * @throws ZodError for data that the event's published schema refuses
 */
export const causesOf = (event: DomainEvent): readonly Cause[] =>
  [Object.entries(causes).find(([name]) => name === event.name)?.[1](event) ?? []].flat();
