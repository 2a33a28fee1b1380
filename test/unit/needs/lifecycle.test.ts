import { describe, expect, it } from "vitest";
import { isHidden, isUnpublished, requireMove } from "#services/needs/needs/rules/lifecycle.ts";
import { type NeedStatus, needStatuses } from "#services/needs/needs/schemas.ts";

const stepsFrom = (from: NeedStatus) =>
  needStatuses.filter((to) => {
    try {
      requireMove(from, to);
      return true;
    } catch (error) {
      expect(error).toMatchObject({ code: "wrong-state" });
      return false;
    }
  });

describe("a need", () => {
  it.each<[string, NeedStatus, NeedStatus[]]>([
    [
      "is a draft until it is opened, or waits for a second person",
      "draft",
      ["awaiting-release", "open", "cancelled"],
    ],
    [
      "goes from the second person to the public, or back",
      "awaiting-release",
      ["draft", "open", "cancelled"],
    ],
    ["cannot be a draft again once it was open", "open", ["closed", "cancelled"]],
    ["can be opened again after it was closed", "closed", ["awaiting-release", "open", "cancelled"]],
    ["stays cancelled", "cancelled", []],
  ])("%s", (_title, from, steps) => {
    expect(stepsFrom(from)).toEqual(steps);
  });

  it("is unpublished until it is first opened", () => {
    expect(needStatuses.filter(isUnpublished)).toEqual(["draft", "awaiting-release"]);
  });

  it("says nothing to the public before it is opened, and once it is cancelled", () => {
    expect(needStatuses.filter(isHidden)).toEqual(["draft", "awaiting-release", "cancelled"]);
  });
});
