import { expect, it } from "vitest";
import { mergeFields } from "#infra/county/merge.ts";

type Fields = { phone: string | null; stationIds: string[] };
const merge = (
  stored: Fields["phone"],
  before: Partial<Fields> | undefined,
  file: Fields["phone"],
  stationIds = ["a"],
) => mergeFields<Fields>({ phone: stored, stationIds: ["a"] }, before, { phone: file, stationIds });

it.each([
  ["nobody has reported it", null, undefined, "2", { phone: "2" }, []],
  ["it is what the file said", "1", { phone: "1" }, "2", { phone: "2" }, []],
  ["people changed it", "3", { phone: "1" }, "2", {}, ["phone"]],
  ["people took it away", null, { phone: "1" }, "2", {}, ["phone"]],
  ["people reported it, and no file ever did", "3", undefined, "2", {}, ["phone"]],
  ["people changed it to what the file says", "2", { phone: "1" }, "2", {}, []],
  ["the file does not say", "1", { phone: "1" }, null, {}, []],
] as const)("a field where %s", (_when, stored, before, file, changed, kept) => {
  expect(merge(stored, before, file)).toEqual({ changed, kept });
});

it("a list is one value", () => {
  expect(merge(null, { stationIds: ["a"] }, null, ["a", "b"]).changed).toEqual({ stationIds: ["a", "b"] });
  expect(merge(null, { stationIds: ["b"] }, null, ["a", "b"]).kept).toEqual(["stationIds"]);
});
