import { expect, it } from "vitest";
import { meetingCardOf } from "#services/needs/needs/rules/meeting-card.ts";
import { needRow } from "#test/support/need-rows.ts";

const place = { kind: "onsite" as const, label: "三塘镇中学", lat: 26.97, lon: 112.58 };

it("the card of where people meet has the need's own place, and whom they call", () => {
  const need = needRow({ place, operatorId: "ope_1" });
  const request = { ...need.request, contactId: "per_1" };
  expect(meetingCardOf({ ...need, request })).toEqual({
    pk: "MEETING#need_1",
    sk: "CARD",
    version: 4,
    needId: "need_1",
    division: "430422103",
    operatorId: "ope_1",
    place,
    atStation: false,
    contactPersonId: "per_1",
  });
});

it("the card of a need that meets at the station has no point and no words of its own", () => {
  const { place: met, atStation } = meetingCardOf(needRow({ place, atStation: true }));
  expect([met, atStation]).toEqual([{ kind: "onsite" }, true]);
});
