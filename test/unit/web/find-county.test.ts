import { describe, expect, it } from "vitest";
import { findCounties, regionsOf } from "#services/web/shared/names/find-county.ts";

const counties = [
  { county: "320106", name: "鼓楼区", region: "江苏省南京市" },
  { county: "350102", name: "鼓楼区", region: "福建省福州市" },
  { county: "430405", name: "珠晖区", region: "湖南省衡阳市" },
  { county: "430422", name: "衡南县", region: "湖南省衡阳市" },
  { county: "430981", name: "沅江市", region: "湖南省益阳市" },
  { county: "659001", name: "石河子市", region: null },
];

describe("a county", () => {
  it.each([
    ["by its name", "衡南县", ["430422"]],
    ["by a part of it", "鼓楼", ["320106", "350102"]],
    ["by its city", "衡阳", ["430405", "430422"]],
    ["by both, shortened", "湖南衡南", ["430422"]],
    ["by both, with what stands between left out", "福州鼓楼", ["350102"]],
    ["with spaces and signs that nobody sees", " 衡 南\u200b ", ["430422"]],
    ["though nobody said where it lies", "石河子", ["659001"]],
    ["not by signs in another order", "衡湖", []],
    ["not by another name", "天心", []],
  ])("is found %s", (_how, text, codes) => {
    expect(findCounties(counties, text).map(({ county }) => county)).toEqual(codes);
  });

  it("stands under where it lies, in the order of the list", () => {
    expect(regionsOf(counties).map(({ name, counties: those }) => [name, those.length])).toEqual([
      ["江苏省南京市", 1],
      ["福建省福州市", 1],
      ["湖南省衡阳市", 2],
      ["湖南省益阳市", 1],
      [null, 1],
    ]);
  });
});
