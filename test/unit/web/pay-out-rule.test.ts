import { expect, it } from "vitest";
import { admitted, ruleOf } from "#services/web/features/pay-outs/model/rule.ts";

it.each([
  ["criteria", "slot:3:sex", { about: "attribute", number: 3, attribute: "sex" }],
  ["criteria", "slot:0:project", { about: "person", number: 0, what: "project" }],
  ["criteria", "slot:12:approved", { about: "person", number: 12, what: "approved" }],
  ["cap", "slot:2:currency", { about: "person", number: 2, what: "currency" }],
  ["cap", "slot:2:school", { about: "cap", number: 2, purpose: "school" }],
  ["purpose", "slot:2:living", { about: "purpose", number: 2, purpose: "living" }],
  ["purpose", "purpose:medical", { about: "projectPurpose", purpose: "medical" }],
  ["criteria", "beneficiaries", { about: "beneficiaries" }],
  ["balance", "balance:donated", { about: "balance", source: "donated" }],
  ["source", "source:lottery", { about: "source", source: "lottery" }],
  ["own-approval", "own-approval", undefined],
  ["wrong-state", undefined, undefined],
])("the rule of %s, %s, is read", (code, rule, expected) => {
  expect(ruleOf(code, rule)).toEqual(expected);
});

it("what criteria admit of an attribute is one code, several or none", () => {
  const criteria = { sex: "female" as const, ageBands: ["12-14" as const, "15-17" as const] };
  expect(admitted(criteria, "sex")).toEqual(["female"]);
  expect(admitted(criteria, "ageBand")).toEqual(["12-14", "15-17"]);
  expect(admitted(criteria, "area")).toEqual([]);
  expect(admitted(null, "sex")).toEqual([]);
});
