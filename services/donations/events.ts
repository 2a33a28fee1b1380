import { parseRow } from "#shared/db/row.ts";
import type { ToEvents } from "#shared/published/domain-event.ts";
import { moneyMovedSchema } from "#shared/published/events/donations.ts";
import { donationRowSchema } from "./giving/rows.ts";
import { isPaid } from "./giving/rules/donation-status.ts";

/** The events of a changed gift: one for its payment, one for each amount refunded. */
export const toDonationEvents: ToEvents = (change) => {
  if (change.new?.sk !== "DONATION") return [];
  const now = parseRow(donationRowSchema(), change.new);
  const old = change.old && parseRow(donationRowSchema(), change.old);
  const moneyMoved = (name: "donations.DonationReceived" | "donations.DonationRefunded", amount: number) => ({
    name,
    subject: now.donationId,
    version: now.version,
    data: moneyMovedSchema().parse({ ...now, amount, personId: now.personId ?? now.claimedBy }),
  });
  const newlyPaid = isPaid(now) && !(old && isPaid(old));
  const newlyRefunded = now.refunded - (old?.refunded ?? 0);
  return [
    ...(newlyPaid ? [moneyMoved("donations.DonationReceived", now.amount)] : []),
    ...(newlyRefunded > 0 ? [moneyMoved("donations.DonationRefunded", newlyRefunded)] : []),
  ];
};
