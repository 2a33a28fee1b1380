import { describe, expect, it } from "vitest";
import { postingKey } from "#services/donations/books/keys.ts";
import type { FundShard, PostingRow } from "#services/donations/books/rows.ts";
import { appended, hashOf } from "#services/donations/books/rules/chain.ts";
import { emptyShard } from "#services/donations/books/rules/fund.ts";
import { giftPosting } from "#services/donations/books/rules/posting.ts";
import { verifyBook } from "#services/donations/books/rules/verify.ts";

const change = { by: "system", at: "2026-03-02T01:00:00.000Z", correlationId: "test" };
const fund = { book: "prj_1", source: "donated", currency: "CNY" } as const;

const gift = (n: number) => ({
  ...giftPosting(`pi_${n}`, { amount: 5_000 + n, currency: "CNY" }, "fund:prj_1"),
  ...postingKey(`pi_${n}`),
  postingId: `pst_${n}`,
  occurredAt: change.at,
  book: fund.book,
  source: fund.source,
  version: 1,
  change,
});

/** A chain of four gifts, the fourth booked by itself, and its shard. */
const book = (): { postings: PostingRow[]; shard: FundShard } => {
  const empty = emptyShard(fund, 3);
  const first = appended(empty, [gift(1), gift(2), gift(3)]);
  const between = { ...empty, ...first.move, version: 1 };
  const last = appended(between, [gift(4)]);
  return {
    postings: [...first.postings, ...last.postings],
    shard: { ...between, ...last.move, version: 2 },
  };
};
const name = "FUND#prj_1/SHARD#donated#CNY#3";

describe("a book", () => {
  const { postings, shard } = book();
  const [one, two, three, four] = postings as [PostingRow, PostingRow, PostingRow, PostingRow];

  it("as it was booked has nothing wrong, in whatever order it is read", () => {
    expect(verifyBook(postings.toReversed(), [shard])).toEqual([]);
    expect(postings.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
    expect(verifyBook([], [])).toEqual([]);
  });

  it("read from the database, with its fields in another order, has nothing wrong", () => {
    const stored = postings.map((row) => Object.fromEntries(Object.entries(row).toReversed()) as PostingRow);
    expect(verifyBook(stored, [shard])).toEqual([]);
  });

  it.each([
    [
      "a sum",
      {
        entries: [
          { account: "stripe_clearing", debit: 5_003 },
          { account: "fund:prj_1", credit: 5_003 },
        ],
      },
    ],
    [
      "an account",
      {
        entries: [
          { account: "stripe_clearing", debit: 5_002 },
          { account: "fund:prj_2", credit: 5_002 },
        ],
      },
    ],
    ["a gift's id", { donationId: "dnt_9" }],
    ["a time", { occurredAt: "2026-03-02T01:00:00.001Z" }],
    ["who", { change: { ...change, by: "somebody" } }],
  ])("of which %s was changed names the posting", (_what, changed) => {
    const found = verifyBook([one, { ...two, ...changed } as PostingRow, three, four], [shard]);
    expect(found).toContainEqual({ what: "changed", row: "pi_2" });
    expect(found.filter(({ what }) => what === "changed")).toHaveLength(1);
  });

  it("of which a posting was changed and given a new hash is found at the next one, or at the end", () => {
    const forged = (row: PostingRow) => {
      const changed = { ...row, donationId: "dnt_9" };
      return { ...changed, hash: hashOf(changed) };
    };
    expect(verifyBook([one, forged(two), three, four], [shard])).toEqual([{ what: "changed", row: "pi_3" }]);
    expect(verifyBook([one, two, three, forged(four)], [shard])).toEqual([{ what: "cut", row: name }]);
  });

  it("without one of its postings says where, and that the figures are others", () => {
    expect(verifyBook([one, three, four], [shard])).toEqual([
      { what: "missing", row: `${name}/2` },
      { what: "figures", row: name },
    ]);
    expect(verifyBook([one, two, three], [shard])).toEqual([
      { what: "missing", row: `${name}/4` },
      { what: "figures", row: name },
    ]);
  });

  it("with a posting beyond the end of its chain, or in none, is cut", () => {
    expect(verifyBook(postings, [{ ...shard, sequence: 3 }])).toEqual([{ what: "cut", row: name }]);
    expect(verifyBook([one], [])).toEqual([
      { what: "cut", row: name },
      { what: "figures", row: name },
    ]);
  });

  it("whose fund says a fen more is named", () => {
    expect(verifyBook(postings, [{ ...shard, raised: shard.raised + 1 }])).toEqual([
      { what: "figures", row: name },
    ]);
  });

  it("with debits that are not its credits names the posting", () => {
    const uneven = { ...one, entries: [{ account: "stripe_clearing", debit: 5_001 }] };
    expect(verifyBook([uneven, two, three, four], [shard])).toContainEqual({
      what: "unbalanced",
      row: "pi_1",
    });
  });
});
