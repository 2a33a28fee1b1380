import { describe, expect, it } from "vitest";
import { contractInForce, takenStations } from "#services/network/county-network/rules/county-network.ts";
import { grantsOf } from "#services/network/staff/rules/role-card.ts";
import { exampleContract, exampleNetwork, exampleStation } from "#test/support/county-network.ts";

const first = exampleStation("430422001");
const second = exampleStation("430422002");
const platform = exampleStation(null);
const manager = { role: "ngo_manager", division: null, operatorId: "opr_a" } as const;
const own = { role: "ngo_manager", county: "430422", operatorId: "opr_a" };

describe("the grants of a role", () => {
  const network = exampleNetwork([first, second], []);

  it("at a station reach its division", () => {
    const worker = { role: "social_worker", division: "430422001", operatorId: null } as const;
    expect(grantsOf([worker], network)).toEqual([
      { role: "social_worker", county: "430422", divisions: ["430422001"] },
    ]);
  });

  it("at a station end the day before it closes", () => {
    const worker = { role: "social_worker", division: "430422002", operatorId: null } as const;
    const closing = exampleStation("430422002", { closedOn: "2026-06-01" });
    expect(grantsOf([worker], exampleNetwork([first, closing], []))).toEqual([
      { role: "social_worker", county: "430422", divisions: ["430422002"], until: "2026-05-31" },
    ]);
  });

  it("of a county name no division", () => {
    const auditor = { role: "auditor", division: null, operatorId: null } as const;
    expect(grantsOf([auditor], network)).toEqual([{ role: "auditor", county: "430422" }]);
  });
});

describe("the grants of an operator's manager", () => {
  it("reach the organisation's own programmes without any contract", () => {
    expect(grantsOf([manager], exampleNetwork([first], []))).toEqual([{ ...own, divisions: [] }]);
  });

  it("name the divisions of a contract without a reported term, the county for its platform", () => {
    const contract = exampleContract("a", [first, platform]);
    expect(grantsOf([manager], exampleNetwork([first, second, platform], [contract]))).toEqual([
      { ...own, divisions: ["430422001", "430422"] },
    ]);
  });

  it("begin and end with the contract", () => {
    const contract = exampleContract("a", [first], { from: "2026-01-01", until: "2026-12-31" });
    expect(grantsOf([manager], exampleNetwork([first], [contract]))).toEqual(
      expect.arrayContaining([
        { ...own, divisions: [] },
        { ...own, divisions: ["430422001"], from: "2026-01-01", until: "2026-12-31" },
      ]),
    );
  });

  it("end at a closed station the day before it closes, and stay at the others", () => {
    const closing = exampleStation("430422002", { closedOn: "2026-06-01" });
    const contract = exampleContract("a", [first, closing], { until: "2026-12-31" });
    const grants = grantsOf([manager], exampleNetwork([first, closing], [contract]));
    expect(grants).toEqual(
      expect.arrayContaining([
        { ...own, divisions: ["430422001"], until: "2026-12-31" },
        { ...own, divisions: ["430422002"], until: "2026-05-31" },
      ]),
    );
  });

  it("do not reach what another operator runs", () => {
    const contract = exampleContract("b", [first], { operatorId: "opr_b" });
    expect(grantsOf([manager], exampleNetwork([first], [contract]))).toEqual([{ ...own, divisions: [] }]);
  });
});

describe("contracts over one station", () => {
  const earlier = exampleContract("a", [first], { from: "2025-01-01", until: "2025-12-31" });

  it("follow one another without touching", () => {
    const later = exampleContract("b", [first], { from: "2026-01-01" });
    const network = exampleNetwork([first], [earlier, later]);
    expect(takenStations(network, later)).toEqual([]);
    expect(contractInForce(network, first.stationId, "2025-12-31")).toBe(earlier);
    expect(contractInForce(network, first.stationId, "2026-01-01")).toBe(later);
  });

  it.each([
    ["on its last day", { from: "2025-12-31" }],
    ["with no reported term", {}],
    ["until its first day", { until: "2025-01-01" }],
  ])("meet where the other runs %s", (_what, term) => {
    const other = exampleContract("b", [second, first], term);
    expect(takenStations(exampleNetwork([first, second], [earlier]), other)).toEqual([1]);
  });

  it("do not stand in their own way", () => {
    expect(takenStations(exampleNetwork([first], [earlier]), { ...earlier, until: null })).toEqual([]);
  });
});
