import { expect, it } from "vitest";
import { toMatchingEvents } from "#services/matching/events.ts";
import { askingKey } from "#services/matching/offers/keys.ts";
import { offerCardKey } from "#shared/published/cards/offer-card.ts";

const change = { by: "system", at: "2026-03-02T01:00:00.000Z", correlationId: "c" };
const ids = { needId: "need_1", positionId: "pos_1", division: "430422103" };
const shift = { shiftId: "shf_1", from: "2026-03-07T01:00:00.000Z" };

it("an offer is published as it is made and as it ends, its copies and its deletion are not", () => {
  const offer = {
    ...offerCardKey("off_1"),
    version: 1,
    change,
    ...ids,
    offerId: "off_1",
    volunteerId: "vol_1",
    personId: "per_1",
    status: "open",
    shifts: [{ ...shift, to: "2026-03-07T03:00:00.000Z" }],
    answerBy: "2026-03-02T13:00:00.000Z",
    figures: 1,
    askedBy: "per_2",
    askedAt: change.at,
    expiresAt: 1,
  };
  expect(toMatchingEvents({ new: offer })).toMatchObject([
    { name: "matching.OfferMade", subject: "off_1", version: 1, data: { personId: "per_1", status: "open" } },
  ]);
  const closed = { ...offer, version: 2, status: "declined", closedAt: change.at, reason: "unwell" };
  const [event] = toMatchingEvents({ old: offer, new: closed });
  expect(event).toMatchObject({ name: "matching.OfferClosed", version: 2, data: { status: "declined" } });
  // Why somebody does not come is between them and the station.
  expect(event?.data).not.toHaveProperty("reason");
  expect(toMatchingEvents({ new: { ...offer, pk: "NEED#need_1", sk: "OFFER#2026#off_1" } })).toEqual([]);
  expect(toMatchingEvents({ old: offer })).toEqual([]);
});

it("an asking that ends with places free is published once", () => {
  const asking = { ...askingKey("need_1", "pos_1"), version: 1, change, ...ids, open: [], freed: [] };
  const line = { by: "per_2", shifts: [shift], owed: 0 };
  const ended = { ...asking, version: 2, ended: { at: change.at, shiftIds: ["shf_1"] } };
  expect(toMatchingEvents({ old: { ...asking, line }, new: ended })).toEqual([
    {
      name: "matching.AskingEnded",
      subject: "pos_1",
      version: 2,
      data: { ...ids, shifts: [shift] },
    },
  ]);
  expect(toMatchingEvents({ old: ended, new: { ...ended, version: 3 } })).toEqual([]);
  expect(toMatchingEvents({ old: { ...asking, line }, new: asking })).toEqual([]);
});
