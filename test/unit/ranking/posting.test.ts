import { describe, expect, it } from "vitest";
import { encodePosting, postingSchema } from "#shared/ranking/search/posting.ts";
import { available, candidate, on } from "#test/support/matching-world.ts";

describe("a posting", () => {
  it("is read back as the candidate it was made of", () => {
    const full = candidate({
      ...available(on("sunday", 22, 24), { ...on("monday", 0, 2), validFrom: "2026-03-01" }),
      daysOff: ["2026-05-01"],
      cell: { lat: 26.9, lon: 112.6 },
      gender: "female",
      adultFrom: "2027-01-01",
      checks: [{ kind: "insurance", validUntil: "2026-12-31" }],
      commitments: [
        {
          needId: "need_1",
          held: [
            { from: 1, to: 2 },
            { from: 5, to: 9 },
          ],
          waiting: [{ from: 3, to: 4 }],
        },
      ],
      served: [
        { needId: "need_1", projectId: "prj_1" },
        { needId: "need_2", projectId: undefined },
      ],
      attended: 2,
      absent: 1,
    });
    expect(encodePosting(full)).toMatchObject({
      i: full.volunteerId,
      c: [26.9, 112.6],
      m: [["need_1", [1, 2, 5, 9], [3, 4]]],
      e: [
        ["need_1", "prj_1"],
        ["need_2", ""],
      ],
    });
    expect(postingSchema().parse({ pk: "POSTING#a#*", ...encodePosting(full) })).toEqual(full);
    const bare = candidate();
    expect(postingSchema().parse(encodePosting(bare))).toEqual(bare);
    expect(() => postingSchema().parse({ ...encodePosting(bare), r: "far" })).toThrow();
  });
});
