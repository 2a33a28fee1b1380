import { describe, expect, it } from "vitest";
import { offeredShifts } from "#services/needs/signups/rules/offered-shifts.ts";
import { offerCardKey } from "#shared/published/cards/offer-card.ts";
import { needRow, shiftOn } from "#test/support/need-rows.ts";

const [first, second] = [shiftOn(7), shiftOn(14)];
const now = new Date("2026-03-02T01:00:00.000Z");
const offer = {
  ...offerCardKey("off_1"),
  version: 1,
  offerId: "off_1",
  needId: "need_1",
  positionId: "pos_1",
  volunteerId: "vol_1",
  status: "open" as const,
  shifts: [first, second],
  answerBy: "2026-03-02T01:00:00.001Z",
};
const offered = (more: Partial<typeof offer> = {}, shifts = [first, second]) =>
  offeredShifts({ ...offer, ...more }, needRow({ shifts }), "vol_1", now);
const refused = (code: string) => expect.objectContaining({ code });

describe("the shifts of an offer", () => {
  it("are those that are still at the times that were asked for", () => {
    expect(offered()).toEqual([first.shiftId, second.shiftId]);
    expect(offered({}, [second])).toEqual([second.shiftId]);
    expect(offered({}, [{ ...first, from: "2026-03-07T00:00:00.000Z" }, second])).toEqual([second.shiftId]);
    expect(offered({}, [{ ...first, to: "2026-03-07T09:00:00.000Z" }, second])).toEqual([second.shiftId]);
    expect(offered({ shifts: [first] })).toEqual([first.shiftId]);
  });

  it("are nobody else's, and over once it is closed, too late, or nothing is as it was", () => {
    expect(() => offeredShifts(offer, needRow({ shifts: [first] }), "vol_2", now)).toThrow(
      refused("not-found"),
    );
    expect(() => offeredShifts(undefined, needRow(), "vol_1", now)).toThrow(refused("not-found"));
    expect(() => offered({ status: "declined" as "open" })).toThrow(refused("offer-over"));
    expect(() => offered({ answerBy: now.toISOString() })).toThrow(refused("offer-over"));
    expect(() => offered({}, [{ ...first, from: "2026-03-07T00:00:00.000Z" }])).toThrow(
      refused("offer-over"),
    );
  });
});
