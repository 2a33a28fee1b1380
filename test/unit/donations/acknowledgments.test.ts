import { describe, expect, it } from "vitest";
import type { AcknowledgmentRow, Gift } from "#services/donations/acknowledgments/rows.ts";
import { capitals } from "#services/donations/acknowledgments/rules/capitals.ts";
import { giftIdOf } from "#services/donations/acknowledgments/rules/gift-id.ts";
import { numbered } from "#services/donations/acknowledgments/rules/numbered.ts";
import {
  normalNumber,
  numberOf,
  receiverOf,
  seriesOf,
} from "#services/donations/acknowledgments/rules/series.ts";
import { validityOf } from "#services/donations/acknowledgments/rules/validity.ts";
import { unnumbered, unnumberedLists } from "#services/donations/giving/rules/unnumbered.ts";
import { createBlindIndex } from "#shared/personal-data/blind-index.ts";

const keyed = (text: string) => createBlindIndex(Buffer.alloc(32, 7))("acknowledgment number", text);
const change = { by: "system", at: "2026-03-02T01:00:00.000Z", correlationId: "test" };

describe("the number of a gift", () => {
  it("names year, organisation and place, and ends in letters that nobody can guess", () => {
    const number = numberOf("opr_1#2026", 123, keyed);
    expect(number).toMatch(/^2026-[0-9A-HJKMNP-TV-Z]{5}-000123-[0-9A-HJKMNP-TV-Z]{4}$/);
    const [other, next, later] = [
      numberOf("opr_2#2026", 123, keyed),
      numberOf("opr_1#2026", 124, keyed),
      numberOf("opr_1#2027", 123, keyed),
    ];
    expect(other.slice(5, 10)).not.toBe(number.slice(5, 10));
    expect(next.slice(5, 10)).toBe(number.slice(5, 10));
    expect(new Set([number, other, next, later].map((one) => one.slice(-4))).size).toBe(4);
    expect(numberOf("opr_1#2026", 123, () => "AAAA")).not.toBe(number);
  });

  it("ends in four letters of the keyed hash", () => {
    const hash = Buffer.from([0, 31, 32, 74, 5]).toString("base64url");
    expect(numberOf("opr_1#2026", 1, () => hash).slice(-5)).toBe("-0Z0A");
  });

  it("is due from when the gift is one, on one of four lists by its id", () => {
    const lists = Array.from({ length: 40 }, (_, n) => unnumbered(`don_${n}`, new Date(change.at)));
    expect(new Set(lists.map(({ due }) => due))).toEqual(new Set(unnumberedLists));
    expect(unnumberedLists).toEqual(["UNNUMBERED#0", "UNNUMBERED#1", "UNNUMBERED#2", "UNNUMBERED#3"]);
    expect(lists[0]?.dueAt).toBe("2026-03-02T01:05:00.000Z");
    expect(lists[0]).toEqual(unnumbered("don_0", new Date(change.at)));
  });

  it("is found however it is typed from paper", () => {
    expect(normalNumber(" 2026-k7mq2-OOO1i3-9lxb ")).toBe("2026-K7MQ2-000113-91XB");
  });

  it("is in the series of who raises the money, and of the gift's year", () => {
    const all = { county: "430422", operatorId: "opr_1", fundraiserId: "opr_2" };
    expect(receiverOf(all)).toBe("opr_2");
    expect(receiverOf({ county: "430422", operatorId: "opr_1" })).toBe("opr_1");
    expect(receiverOf({ county: "430422" })).toBe("430422");
    expect(seriesOf("opr_1", "2026-12-31")).toBe("opr_1#2026");
  });

  it("follows the last of its series", () => {
    const gift = {
      giftId: "don_1",
      kind: "donation" as const,
      projectId: "prj_1",
      under: { county: "430422", operatorId: "opr_1" },
      day: "2026-03-02",
    };
    const [series, acknowledgment, number] = numbered(gift, undefined, keyed, change);
    expect(series).toMatchObject({ pk: "SERIES#opr_1#2026", last: 1, version: 1 });
    expect(acknowledgment).toEqual({
      pk: "ACKNOWLEDGMENT#don_1",
      sk: "ACKNOWLEDGMENT",
      giftId: "don_1",
      kind: "donation",
      number: numberOf("opr_1#2026", 1, keyed),
      series: "opr_1#2026",
      sequence: 1,
      projectId: "prj_1",
      under: gift.under,
      issuedAt: change.at,
      book: "ACKNOWLEDGMENTS#prj_1",
      listed: `${change.at}#${acknowledgment.number}`,
      version: 1,
      change,
    } satisfies AcknowledgmentRow);
    expect(number).toMatchObject({ pk: `NUMBER#${acknowledgment.number}`, giftId: "don_1", version: 1 });
    const [after] = numbered({ ...gift, giftId: "don_2" }, series, keyed, change);
    expect(after).toMatchObject({ last: 2, version: 2 });
  });
});

describe("a sum in capitals", () => {
  it.each([
    [1, "人民币壹分"],
    [10, "人民币壹角整"],
    [105, "人民币壹元零伍分"],
    [123_456, "人民币壹仟贰佰叁拾肆元伍角陆分"],
    [100_000, "人民币壹仟元整"],
    [1_010_100, "人民币壹万零壹佰零壹元整"],
    [2_000_000, "人民币贰万元整"],
    [10_010_001, "人民币壹拾万零壹佰元零壹分"],
    [99_999_999, "人民币玖拾玖万玖仟玖佰玖拾玖元玖角玖分"],
    [10_100_050, "人民币壹拾万壹仟元伍角整"],
    [11_001_000, "人民币壹拾壹万零壹拾元整"],
  ])("of %i fen is %s", (fen, text) => expect(capitals(fen)).toBe(text));
});

describe("an acknowledgment", () => {
  const offline = (status: string) => ({ sk: "OFFLINE", offlineDonationId: "ofd_1", status }) as Gift;
  const online = (status: string) => ({ sk: "DONATION", donationId: "don_1", status }) as Gift;

  it.each([
    [undefined, "void"],
    [offline("confirmed"), "valid"],
    [offline("refused"), "void"],
    [online("paid"), "valid"],
    [online("partly-refunded"), "valid"],
    [online("refunded"), "void"],
    [online("pending"), "void"],
  ])("of %j is %s", (gift, validity) => expect(validityOf(gift)).toBe(validity));

  it("is that of a gift of either kind", () => {
    expect([offline("confirmed"), online("paid")].map(giftIdOf)).toEqual(["ofd_1", "don_1"]);
  });
});
