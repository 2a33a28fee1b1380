import { describe, expect, it } from "vitest";
import { gatesLetGo, protectionOfBoth, strictest } from "#services/needs/needs/rules/compare-gates.ts";
import type { Gates } from "#shared/eligibility/gates.ts";
import { noGates } from "#test/support/gates.ts";

const gates = (fields: Partial<Gates>): Gates => ({ ...noGates, ...fields });

/** Asks for everything. */
const all = gates({
  adult: true,
  backgroundCheck: true,
  twoAdults: true,
  training: ["child-protection", "lifting-safety"],
  credential: ["driving"],
  insurance: true,
  gender: "female",
  languages: ["csl"],
  vehicle: true,
});

describe("a step from gates to others lets go", () => {
  it.each<[string, Partial<Gates>, Partial<Gates>, string[]]>([
    ["the age of adults", { adult: true }, { minimumAge: 16 }, ["adult"]],
    ["the lowest age of minors", { minimumAge: 16 }, {}, ["minimumAge"]],
    ["no age where it stays or grows", { minimumAge: 16 }, { adult: true }, []],
    ["no age where all have to be adults anyway", { adult: true, minimumAge: 16 }, { adult: true }, []],
    ["the background check", { backgroundCheck: true }, {}, ["backgroundCheck"]],
    ["two adults", { twoAdults: true }, {}, ["twoAdults"]],
    ["the insurance", { insurance: true }, {}, ["insurance"]],
    ["the vehicle", { vehicle: true }, {}, ["vehicle"]],
    ["the gender where anybody may come", { gender: "female" }, {}, ["gender"]],
    ["the gender where another one may come", { gender: "female" }, { gender: "male" }, ["gender"]],
    ["no gender where none was asked for", {}, { gender: "male" }, []],
    [
      "what is left out of a list",
      { training: ["child-protection", "lifting-safety"], credential: ["driving"], languages: ["csl"] },
      { training: ["lifting-safety", "receipt-rules"] },
      ["training:child-protection", "credential:driving", "languages:csl"],
    ],
  ])("%s", (_title, from, to, names) => {
    expect(gatesLetGo(gates(from), gates(to))).toEqual(names);
  });

  it("nothing where all is kept, or where nothing was asked for", () => {
    expect(gatesLetGo(all, all)).toEqual([]);
    expect(gatesLetGo(noGates, all)).toEqual([]);
  });
});

describe("the strictest of two", () => {
  it("ask for what either of them asks for", () => {
    expect(strictest(all, noGates)).toStrictEqual(all);
    expect(strictest(noGates, all)).toStrictEqual(all);
    expect(strictest(noGates, noGates)).toStrictEqual(noGates);
  });

  it("ask for the higher age, and for each code once", () => {
    const [one, other] = [
      gates({ minimumAge: 16, training: ["child-protection"], languages: ["csl"] }),
      gates({ training: ["lifting-safety", "child-protection"], languages: ["csl"] }),
    ];
    const both = { minimumAge: 16, training: ["child-protection", "lifting-safety"], languages: ["csl"] };
    expect(strictest(one, other)).toMatchObject(both);
    expect(strictest(other, one)).toMatchObject({ minimumAge: 16 });
  });

  it("ask for the gender of the first where the two differ", () => {
    expect(strictest(gates({ gender: "female" }), gates({ gender: "male" })).gender).toBe("female");
  });
});

describe("the protection of both", () => {
  it("is what both ask for, without what belongs to one position's work", () => {
    expect(protectionOfBoth(all, all)).toStrictEqual({ ...all, languages: [], vehicle: false });
  });

  it("holds nothing that only one of them asks for", () => {
    expect(protectionOfBoth(all, noGates)).toStrictEqual(noGates);
    expect(protectionOfBoth(noGates, all)).toStrictEqual(noGates);
    expect(protectionOfBoth(noGates, noGates)).toStrictEqual(noGates);
  });

  it("holds the lower age, the codes of both, and a gender only if both ask for the same", () => {
    const one = gates({ minimumAge: 16, training: ["child-protection", "lifting-safety"], gender: "male" });
    const other = gates({ training: ["receipt-rules", "lifting-safety"], gender: "female" });
    expect(protectionOfBoth(one, other)).toStrictEqual(gates({ training: ["lifting-safety"] }));
    expect(protectionOfBoth(other, one)).toStrictEqual(gates({ training: ["lifting-safety"] }));
    expect(protectionOfBoth(one, one).minimumAge).toBe(16);
  });
});
