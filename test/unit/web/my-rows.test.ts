import { describe, expect, it } from "vitest";
import { myRows } from "#services/web/features/me/model/my-rows.ts";

describe("the rows of one's own pages", () => {
  it.each([
    ["a volunteer", { works: false, isVolunteer: true }, "shifts notices hours teams gifts data"],
    ["a donor", { works: false, isVolunteer: false }, "gifts notices data register"],
    ["a worker", { works: true, isVolunteer: false }, "work notices gifts data register"],
    [
      "a worker who volunteers",
      { works: true, isVolunteer: true },
      "work shifts notices hours teams gifts data",
    ],
  ])("begin with what is theirs, for %s", (_who, me, rows) => {
    expect(
      myRows(me)
        .map(({ to }) => to.split("/").at(-1))
        .join(" "),
    ).toBe(rows);
  });
});
