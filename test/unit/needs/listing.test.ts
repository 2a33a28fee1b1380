import { describe, expect, it } from "vitest";
import { isPublic, listingRowsOf, placeOfAll, shiftsWithin } from "#services/needs/needs/rules/listing.ts";
import { boardRow, needRow, position, shiftOn } from "#test/support/need-rows.ts";

const need = needRow({
  kind: "training",
  teaches: "elder-service-basics",
  projectId: "prj_1",
  operatorId: "ope_1",
  positions: [position({ skills: ["tutoring", "driving"] }), position({ positionId: "pos_2" })],
  shifts: [shiftOn(14), shiftOn(7)],
});
const listed = (fields: object = {}) => listingRowsOf({ need: { ...need, ...fields }, boards: [boardRow()] });

describe("a need is listed", () => {
  it("in its township, its county and everywhere, by the end of its last shift, with what the lists show", () => {
    const rows = listed();
    expect(new Set(rows.map(({ pk }) => pk)).size).toBe(3);
    expect(rows.map(({ pk }) => pk).slice(0, 2)).toEqual([
      expect.stringMatching(/430422103$/),
      expect.stringMatching(/430422$/),
    ]);
    const { version, change, needId, status, kind, listing, projectId, operatorId, division, title } = need;
    const { teaches, positions, shifts } = need;
    for (const row of rows)
      expect(row).toEqual({
        pk: row.pk,
        sk: expect.stringContaining("2026-03-14T03:00:00.000Z"),
        ...{ version, change, needId, status, kind, listing, projectId, operatorId, division, title },
        ...{ teaches, positions, shifts, remote: false, free: { shf_7: 3, shf_14: 3 }, toComplete: 0 },
      });
    expect(listed({ place: { kind: "remote" } })[0]?.remote).toBe(true);
    const [none] = listed({ shifts: [] });
    expect(none?.sk).not.toContain("2026");
    expect(none?.sk).toBe(rows[0]?.sk.replace("2026-03-14T03:00:00.000Z", ""));
  });

  it("apart from what everybody reads unless it is open and public, and nowhere once it is cancelled", () => {
    expect(isPublic({ status: "open", listing: "public" })).toBe(true);
    expect(isPublic({ status: "closed", listing: "public" })).toBe(false);
    expect(isPublic({ status: "open", listing: "invite" })).toBe(false);
    const apart = listed({ listing: "invite" }).map(({ pk }) => pk);
    expect(apart.some((pk) => listed().some((row) => row.pk === pk))).toBe(false);
    expect(listed({ status: "cancelled" })).toEqual([]);
  });
});

describe("the shifts of a list", () => {
  const [row] = listed();
  const days = (filter: object) =>
    row && shiftsWithin(row, { from: "2026-03-01T00:00:00.000Z", ...filter }).map(({ shiftId }) => shiftId);

  it("are those that end after its beginning and begin before its end", () => {
    expect(days({})).toEqual(["shf_14", "shf_7"]);
    expect(days({ from: "2026-03-07T02:59:00.000Z" })).toEqual(["shf_14", "shf_7"]);
    expect(days({ from: "2026-03-07T03:00:00.000Z" })).toEqual(["shf_14"]);
    expect(days({ to: "2026-03-14T01:00:00.000Z" })).toEqual(["shf_7"]);
    expect(days({ to: "2026-03-14T01:01:00.000Z" })).toEqual(["shf_14", "shf_7"]);
  });

  it.each([
    ["kind", "training", "other"],
    ["teaches", "elder-service-basics", "other"],
    ["projectId", "prj_1", "prj_2"],
    ["skill", "driving", "medical"],
  ])("are none where the need has another %s", (field, own, other) => {
    expect(days({ [field]: own })).toHaveLength(2);
    expect(days({ [field]: other })).toEqual([]);
  });
});

it("several divisions are read from the narrowest list that has them all", () => {
  expect(placeOfAll([])).toBeUndefined();
  expect(placeOfAll(["430422103", "430422103"])).toBe("430422103");
  expect(placeOfAll(["430422103", "430422104", "430422"])).toBe("430422");
  expect(placeOfAll(["430422103", "430422104", "430103"])).toBe(placeOfAll(["430422", "430103"]));
  expect(["430422", "430103", undefined]).not.toContain(placeOfAll(["430422", "430103"]));
});
