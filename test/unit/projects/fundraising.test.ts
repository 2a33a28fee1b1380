import { describe, expect, it } from "vitest";
import {
  openMode,
  requireFundraisingGates,
  requireRealNumbers,
} from "#services/projects/rules/fundraising.ts";
import { Problem } from "#shared/problem/problem.ts";

const complete = {
  fundraisingMode: "public",
  fundraiser: { name: "某基金会", operatorId: null, contact: "0734-0000000" },
  qualificationNo: "53430000X",
  planNo: "53430000XA26001",
  platformLink: "https://example.org/1",
  invited: ["index"],
} as const;

const refusalOf = (run: () => void): Problem | undefined => {
  try {
    run();
    return undefined;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
};

describe("the Charity Law's conditions", () => {
  it.each([
    [{ qualificationNo: null }, "慈善法 22", ["/qualificationNo"]],
    [{ planNo: null }, "慈善法 24", ["/planNo"]],
    [{ platformLink: null }, "慈善法 27", ["/platformLink"]],
    [{ fundraiser: null }, "慈善法 25", ["/fundraiser"]],
    [{ fundraiser: { ...complete.fundraiser, contact: null } }, "慈善法 25", ["/fundraiser/contact"]],
    [
      { qualificationNo: null, planNo: null, platformLink: null },
      "慈善法 22、24、27",
      ["/qualificationNo", "/planNo", "/platformLink"],
    ],
    [{ fundraisingMode: "targeted", invited: [] }, "慈善法 29", ["/invitedDonors"]],
  ] as const)("refuse %j, naming the articles and the fields", (without, rule, pointers) => {
    const refusal = refusalOf(() =>
      requireFundraisingGates({
        ...complete,
        ...without,
        invited: [...("invited" in without ? without.invited : [])],
      }),
    );
    expect(refusal?.code).toBe("fundraising-gate");
    expect(refusal?.members.rule).toBe(rule);
    expect(refusal?.members.errors?.map(({ pointer }) => pointer)).toEqual(pointers);
  });

  it("are met by a complete public project", () => {
    expect(refusalOf(() => requireFundraisingGates({ ...complete, invited: [] }))).toBeUndefined();
  });

  it.each(["none", "offline"] as const)(
    "ask nothing of mode %s, in which no money is taken here",
    (fundraisingMode) => {
      const nothing = {
        fundraiser: null,
        qualificationNo: null,
        planNo: null,
        platformLink: null,
        invited: [],
      };
      expect(refusalOf(() => requireFundraisingGates({ ...nothing, fundraisingMode }))).toBeUndefined();
    },
  );
});

describe("demo numbers", () => {
  const demo = { ...complete, invited: [], qualificationNo: "DEMO-1" };

  it.each(["dev", "prod"])("are refused on stage %s", (stage) => {
    expect(refusalOf(() => requireRealNumbers(demo, stage))?.code).toBe("demo-only");
    expect(
      refusalOf(() => requireRealNumbers({ ...complete, invited: [], planNo: "DEMO-1" }, stage))?.code,
    ).toBe("demo-only");
  });

  it("are accepted on the local stage", () => {
    expect(refusalOf(() => requireRealNumbers(demo, "local"))).toBeUndefined();
  });
});

it.each([
  ["draft", "public", undefined],
  ["published", "public", "public"],
  ["published", "targeted", "targeted"],
  ["published", "offline", undefined],
  ["published", "none", undefined],
  ["ended", "public", undefined],
] as const)("a %s project in mode %s takes gifts: %s", (status, fundraisingMode, mode) => {
  expect(openMode({ status, fundraisingMode })).toBe(mode);
});
