import { describe, expect, it } from "vitest";
import type { NeedRow, Terms } from "#services/needs/needs/rows.ts";
import { loosenedCodes } from "#services/needs/needs/rules/loosening.ts";
import { looseningsOf } from "#services/needs/needs/rules/loosenings.ts";
import type { RequestedGates } from "#services/needs/needs/schemas.ts";
import { noGates } from "#test/support/gates.ts";
import { needRow } from "#test/support/need-rows.ts";

type Kind = NeedRow["kind"];
/** A need that asks for these gates at one position each, `pos_1` on, whose request lets go what the rules find. */
const asking = (kind: Kind, gates: (RequestedGates | undefined)[], inForce?: Terms, more: object = {}) => {
  const positions = gates.map((one, at) => ({
    ...{ positionId: `pos_${at + 1}`, skills: [], headcount: 1 },
    ...(one ? { gates: one } : {}),
  }));
  const request: NeedRow["request"] = { ...needRow().request, kind, positions, ...more };
  return needRow({ request, inForce, loosened: loosenedCodes(request, inForce) });
};

describe("what a request lets go, from what to what", () => {
  it("is nothing where nothing is let go", () => {
    expect(looseningsOf(asking("elder-visit", [undefined, { vehicle: true }]))).toEqual([]);
  });

  it.each<[string, Kind, RequestedGates, string, string[], string[]]>([
    ["the age", "elder-visit", { adult: false }, "age", ["age:18"], ["age:14"]],
    ["the insurance", "elder-visit", { insurance: false }, "insurance", ["insurance"], []],
    ["two adults", "home-repair", { twoAdults: false }, "twoAdults", ["twoAdults"], []],
    ["a training", "elder-visit", { training: [] }, "training", ["training:elder-service-basics"], []],
    [
      "a training for another",
      "elder-visit",
      { training: ["lifting-safety"] },
      "training",
      ["training:elder-service-basics"],
      ["training:lifting-safety"],
    ],
    ["a certificate", "legal-help", { credential: [] }, "credential", ["credential:legal-advice"], []],
    ["what nobody settled", "other", {}, "gates", [], []],
  ])("%s against the default of the kind", (_title, kind, gates, what, from, to) => {
    expect(looseningsOf(asking(kind, [undefined, gates].slice(kind === "other" ? 1 : 0)))).toEqual([
      { positionId: kind === "other" ? "pos_1" : "pos_2", what, from, to },
    ]);
  });

  it("is the lowest age where another kind has a lower one", () => {
    const gates = { ...noGates, minimumAge: 16 as const };
    const inForce: Terms = {
      ...{ kind: "goods-handling", minorsInvolved: false, listing: "public" },
      positions: [{ positionId: "pos_1", gates }],
    };
    expect(looseningsOf(asking("community-event", [undefined], inForce))).toEqual([
      { positionId: "pos_1", what: "age", from: ["age:16"], to: ["age:14"] },
    ]);
  });

  it("is against what stands where that is stricter, each gate once, and the need as a whole first", () => {
    const gates = { ...noGates, adult: true, gender: "female" as const, languages: ["csl" as const] };
    const inForce: Terms = {
      kind: "goods-handling",
      minorsInvolved: true,
      listing: "invite",
      positions: [
        { positionId: "pos_1", gates: { ...gates, training: ["receipt-rules", "policy-training"] } },
      ],
    };
    const to: RequestedGates = { training: ["policy-training"], gender: "male" };
    expect(looseningsOf(asking("goods-handling", [to], inForce))).toEqual([
      { what: "minorsInvolved", from: ["minorsInvolved"], to: [] },
      { what: "listing", from: ["listing:invite"], to: ["listing:public"] },
      {
        positionId: "pos_1",
        what: "training",
        from: ["training:lifting-safety", "training:receipt-rules", "training:policy-training"],
        to: ["training:policy-training"],
      },
      { positionId: "pos_1", what: "age", from: ["age:18"], to: ["age:16"] },
      { positionId: "pos_1", what: "gender", from: ["gender:female"], to: ["gender:male"] },
      { positionId: "pos_1", what: "languages", from: ["languages:csl"], to: [] },
    ]);
  });
});
