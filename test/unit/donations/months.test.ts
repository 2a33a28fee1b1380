import { describe, expect, it } from "vitest";
import type { PostingRow } from "#services/donations/books/rows.ts";
import {
  disbursementPaidPosting,
  disbursementPosting,
  giftPosting,
  refundPosting,
} from "#services/donations/books/rules/posting.ts";
import {
  figuresOf,
  isLate,
  monthAfter,
  monthOfPosting,
  openBefore,
} from "#services/donations/months/rules/figures.ts";

const money = (amount: number) => ({ amount, currency: "CNY" });
/** A posting of something that happened at one instant and was booked at another. */
const posted = (posting: object, occurredAt: string, at = occurredAt, source = "donated") =>
  ({ ...posting, source, occurredAt, change: { at } }) as unknown as PostingRow;
const gift = (amount: number, occurredAt: string, at?: string, source?: string) =>
  posted(giftPosting("a", money(amount), "fund:p"), occurredAt, at, source);
const march = { month: "2026-03", cutoff: "2026-04-02T00:00:00.000Z" };

describe("the month of a posting", () => {
  it("is that in which it happened, by the county's days", () => {
    expect(monthOfPosting(gift(1, "2026-03-31T15:59:59.000Z"), [])).toBe("2026-03");
    expect(monthOfPosting(gift(1, "2026-03-31T16:00:00.000Z"), [])).toBe("2026-04");
    expect(monthAfter("2026-12")).toBe("2027-01");
  });

  it("is the first that is open, if that was locked before it was booked", () => {
    const [early, late] = ["2026-04-02T00:00:00.000Z", "2026-04-02T00:00:00.001Z"];
    const of = (at: string) => gift(1, "2026-03-05T00:00:00.000Z", at);
    expect([monthOfPosting(of(early), [march]), isLate(of(early), [march])]).toEqual(["2026-03", false]);
    expect([monthOfPosting(of(late), [march]), isLate(of(late), [march])]).toEqual(["2026-04", true]);
    const april = { month: "2026-04", cutoff: "2026-05-02T00:00:00.000Z" };
    expect(monthOfPosting(of(late), [march, april])).toBe("2026-04");
    expect(monthOfPosting(of("2026-05-03T00:00:00.000Z"), [april, march])).toBe("2026-05");
    expect(monthOfPosting(gift(1, "2026-06-01T00:00:00.000Z"), [march, april])).toBe("2026-06");
  });
});

describe("the figures of a month", () => {
  const postings = [
    gift(1_000, "2026-02-10T00:00:00.000Z"),
    gift(500, "2026-03-10T00:00:00.000Z"),
    gift(70, "2026-03-10T00:00:00.000Z", undefined, "fiscal"),
    posted(refundPosting("r", money(100), "fund:p"), "2026-03-11T00:00:00.000Z"),
    posted(disbursementPosting("d", money(300), "fund:p"), "2026-03-12T00:00:00.000Z"),
    posted(disbursementPaidPosting("d", money(300)), "2026-03-13T00:00:00.000Z"),
    gift(9, "2026-04-01T00:00:00.000Z"),
    gift(7, "2026-03-30T00:00:00.000Z", "2026-04-03T00:00:00.000Z"),
  ];

  it("are opening + in - out = closing, by source", () => {
    expect(figuresOf(postings, "2026-03", [])).toEqual([
      { source: "fiscal", currency: "CNY", opening: 0, in: 70, out: 0, closing: 70 },
      { source: "donated", currency: "CNY", opening: 1_000, in: 507, out: 400, closing: 1_107 },
    ]);
  });

  it("once locked take no late fact, which comes into the next month", () => {
    expect(figuresOf(postings, "2026-03", [march])[1]).toMatchObject({ in: 500, closing: 1_100 });
    expect(figuresOf(postings, "2026-04", [march])[1]).toMatchObject({
      opening: 1_100,
      in: 16,
      closing: 1_116,
    });
  });

  it("can be closed once no earlier month is open", () => {
    expect(openBefore(postings, "2026-04", [])).toBe("2026-02");
    expect(openBefore(postings, "2026-02", [])).toBeUndefined();
    const locks = [{ month: "2026-02", cutoff: "2026-03-02T00:00:00.000Z" }, march];
    expect(openBefore(postings, "2026-04", locks)).toBeUndefined();
  });
});
