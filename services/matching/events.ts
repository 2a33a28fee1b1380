import { parseRow } from "#shared/db/row.ts";
import { offerPrefix } from "#shared/published/cards/offer-card.ts";
import type { EventDraft, ToEvents } from "#shared/published/domain-event.ts";
import { askingEndedSchema, offerChangedSchema } from "#shared/published/events/matching.ts";
import { askingPrefix } from "./offers/keys.ts";
import { type AskingRow, askingRowSchema, type OfferRow, offerRowSchema } from "./offers/rows.ts";

const offerEventOf = (offer: OfferRow): EventDraft => ({
  name: offer.status === "open" ? "matching.OfferMade" : "matching.OfferClosed",
  subject: offer.offerId,
  version: offer.version,
  data: offerChangedSchema().parse(offer),
});

/** The end of an asking that left places free. */
const endOf = (old: AskingRow, asking: AskingRow): EventDraft[] => {
  if (!old.line || !asking.ended || asking.ended.at === old.ended?.at) return [];
  const { shiftIds } = asking.ended;
  const shifts = old.line.shifts.filter(({ shiftId }) => shiftIds.includes(shiftId));
  const data = askingEndedSchema().parse({ ...asking, shifts });
  return [{ name: "matching.AskingEnded", subject: asking.positionId, version: asking.version, data }];
};

/** Publishes offers, and askings that end with places free. The index stays inside the service. */
export const toMatchingEvents: ToEvents = ({ old, new: row }) => {
  if (row?.sk === "OFFER" && String(row.pk).startsWith(offerPrefix))
    return [offerEventOf(parseRow(offerRowSchema(), row))];
  if (old && String(row?.sk).startsWith(askingPrefix) && row)
    return endOf(parseRow(askingRowSchema(), old), parseRow(askingRowSchema(), row));
  return [];
};
