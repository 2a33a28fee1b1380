import { parseRow } from "#shared/db/row.ts";
import { receiptCardSchema, receiptPrefix } from "#shared/published/cards/receipt-card.ts";
import type { ToEvents } from "#shared/published/domain-event.ts";
import {
  moneyMovedSchema,
  monthlyGiftChangedSchema,
  pledgeDueSchema,
  sponsorshipSchema,
} from "#shared/published/events/donations.ts";
import { donationRowSchema } from "./giving/rows.ts";
import { isPaid } from "./giving/rules/donation-status.ts";
import { pledgeRowSchema } from "./pledges/rows.ts";
import { sponsorsRowSchema } from "./sponsorship/rows.ts";
import { recurringRowSchema } from "./subscriptions/rows.ts";

/** That a guest asked for word of their gift. */
const receiptEvents: ToEvents = (change) => {
  const card = parseRow(receiptCardSchema(), change.new ?? {});
  if (card.askedAt === undefined) return [];
  const data = moneyMovedSchema().parse({ ...card, byMail: true });
  return [{ name: "donations.ReceiptAsked", subject: card.donationId, version: card.version, data }];
};

/** That a month could not be collected, each try once, or that a monthly gift ended; not of one that never began. */
const monthlyEvents: ToEvents = (change) => {
  const now = parseRow(recurringRowSchema(), change.new ?? {});
  const old = change.old && parseRow(recurringRowSchema(), change.old);
  const tell = (name: "donations.MonthlyGiftFailed" | "donations.MonthlyGiftEnded") => ({
    name,
    subject: now.recurringGiftId,
    version: now.version,
    data: monthlyGiftChangedSchema().parse({
      ...now,
      nextTryAt: now.failed?.nextTryAt,
      reason: now.ended?.reason,
      ...(now.guestKey === undefined ? {} : { byMail: true }),
    }),
  });
  const began = now.subscriptionId !== undefined;
  const isNewTry =
    now.failed !== undefined &&
    (old?.failed?.invoiceId !== now.failed.invoiceId || old.failed.tries < now.failed.tries);
  return [
    ...(isNewTry ? [tell("donations.MonthlyGiftFailed")] : []),
    ...(began && now.status === "ended" && old?.status !== "ended"
      ? [tell("donations.MonthlyGiftEnded")]
      : []),
  ];
};

/** That the donor of a pledge is to be reminded, or hears that the project takes no gifts any more. */
const pledgeEvents: ToEvents = (change) => {
  const now = parseRow(pledgeRowSchema(), change.new ?? {});
  const old = change.old && parseRow(pledgeRowSchema(), change.old);
  const tell = (name: "donations.PledgeDue" | "donations.PledgeClosed") => ({
    name,
    subject: now.pledgeId,
    version: now.version,
    data: pledgeDueSchema().parse({ ...now, ...(now.guestKey === undefined ? {} : { byMail: true }) }),
  });
  const isDue = now.remindedOn !== undefined && now.remindedOn !== old?.remindedOn;
  const isClosed = now.ended?.reason === "project-closed" && old?.status === "open";
  return [
    ...(isDue ? [tell("donations.PledgeDue")] : []),
    ...(isClosed ? [tell("donations.PledgeClosed")] : []),
  ];
};

/** That the help for somebody ended, for each gift that sponsored it. */
const sponsorsEvents: ToEvents = (change) => {
  const now = parseRow(sponsorsRowSchema(), change.new ?? {});
  const old = change.old && parseRow(sponsorsRowSchema(), change.old);
  const wasOver = new Set(
    old?.claims.filter(({ state }) => state === "ended").map(({ donationId }) => donationId),
  );
  return now.claims
    .filter(({ state, donationId }) => state === "ended" && !wasOver.has(donationId))
    .map((claim) => ({
      name: "donations.SponsorshipEnded",
      subject: claim.donationId,
      version: now.version,
      data: sponsorshipSchema().parse({ ...claim, currency: "CNY" }),
    }));
};

/** The events of a changed gift: one for its payment, one for each amount refunded, one for each wish for word of it. */
export const toDonationEvents: ToEvents = (change) => {
  if (String(change.new?.pk).startsWith(receiptPrefix)) return receiptEvents(change);
  if (change.new?.sk === "RECURRING") return monthlyEvents(change);
  if (change.new?.sk === "PLEDGE") return pledgeEvents(change);
  if (change.new?.sk === "SPONSORS") return sponsorsEvents(change);
  if (change.new?.sk !== "DONATION") return [];
  const now = parseRow(donationRowSchema(), change.new);
  const old = change.old && parseRow(donationRowSchema(), change.old);
  const moneyMoved = (
    name: "donations.DonationReceived" | "donations.DonationRefunded" | "donations.SponsorshipMissed",
    amount: number,
  ) => ({
    name,
    subject: now.donationId,
    version: now.version,
    data: moneyMovedSchema().parse({
      ...now,
      amount,
      personId: now.personId ?? now.claimedBy,
      ...(now.guestKey === undefined ? {} : { byMail: true }),
    }),
  });
  const newlyPaid = isPaid(now) && !(old && isPaid(old));
  const newlyRefunded = now.refunded - (old?.refunded ?? 0);
  return [
    ...(newlyPaid ? [moneyMoved("donations.DonationReceived", now.amount)] : []),
    ...(now.sponsorship?.state === "not-free" && old?.sponsorship?.state !== "not-free"
      ? [moneyMoved("donations.SponsorshipMissed", now.amount)]
      : []),
    ...(newlyRefunded > 0 ? [moneyMoved("donations.DonationRefunded", newlyRefunded)] : []),
  ];
};
