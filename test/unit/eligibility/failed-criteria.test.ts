import { describe, expect, it } from "vitest";
import {
  type Attributes,
  type Criteria,
  criteriaNames,
  criteriaSchema,
  purposesSchema,
} from "#shared/eligibility/beneficiaries.ts";
import { failedCriteria } from "#shared/eligibility/failed-criteria.ts";

const girl: Attributes = {
  sex: "female",
  ageBand: "15-17",
  area: "430422103",
  status: "child-in-hardship",
  schoolStage: "senior-middle",
};

describe("whom a project's money may help", () => {
  it("is everybody where it has no criteria", () => {
    expect([undefined, null, {}].map((none) => failedCriteria(girl, none))).toEqual([[], [], []]);
  });

  it.each<[string, Criteria, readonly string[]]>([
    ["the sex", { sex: "female" }, []],
    ["another sex", { sex: "male" }, ["sex"]],
    ["one of the age bands", { ageBands: ["12-14", "15-17"] }, []],
    ["another age band", { ageBands: ["12-14"] }, ["ageBand"]],
    ["the township", { areas: ["430422104", "430422103"] }, []],
    ["the county around it", { areas: ["430422"] }, []],
    ["another township", { areas: ["430422104"] }, ["area"]],
    ["another county", { areas: ["430103"] }, ["area"]],
    ["one of the statuses", { statuses: ["orphan", "child-in-hardship"] }, []],
    ["another status", { statuses: ["orphan"] }, ["status"]],
    ["one of the school stages", { schoolStages: ["junior-middle", "senior-middle"] }, []],
    ["another school stage", { schoolStages: ["primary"] }, ["schoolStage"]],
  ])("is restricted by %s", (_title, criteria, failed) => {
    expect(failedCriteria(girl, criteria)).toEqual(failed);
  });

  it("is told with every criterion that is not met", () => {
    const boys = {
      sex: "male",
      ageBands: ["6-11"],
      areas: ["430103"],
      statuses: ["orphan"],
      schoolStages: ["none"],
    } as const satisfies Readonly<Record<string, unknown>>;
    const criteria = criteriaSchema().parse(boys);
    expect(failedCriteria(girl, criteria)).toEqual(criteriaNames);
    expect(failedCriteria(girl, { ...criteria, sex: "female", areas: ["430422"] })).toEqual([
      "ageBand",
      "status",
      "schoolStage",
    ]);
  });

  it("is said without empty lists, anything twice, or words of no list", () => {
    const refused = [
      {},
      { sex: "other" },
      { ageBands: [] },
      { ageBands: ["15-17", "15-17"] },
      { areas: ["4304"] },
      { statuses: ["poor"] },
      { schoolStages: [null] },
      { name: "王小明" },
    ];
    expect(refused.filter((criteria) => criteriaSchema().safeParse(criteria).success)).toEqual([]);
    expect(purposesSchema().safeParse(["school", "school"]).success).toBe(false);
    expect(purposesSchema().parse([])).toEqual([]);
  });
});
