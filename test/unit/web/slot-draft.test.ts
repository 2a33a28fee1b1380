import { describe, expect, it } from "vitest";
import { draftOf, emptyProject, projectOf } from "#services/web/features/project-work/model/project-draft.ts";
import { slotDraft, slotOf } from "#services/web/features/project-work/model/slot-draft.ts";

const choices = {
  sex: ["female"],
  ageBand: ["12-14", "15-17"],
  schoolStage: ["senior-middle"],
  status: ["orphan", "disabled"],
  area: ["430422103"],
};

describe("the form of somebody who is helped", () => {
  it("asks for nothing that can be in one way only, and for school by the term", () => {
    expect(slotDraft(choices, ["school", "living"])).toEqual({
      sex: "female",
      ageBand: "",
      schoolStage: "senior-middle",
      status: "",
      area: "430422103",
      caps: [
        { purpose: "school", yuan: "", per: "term" },
        { purpose: "living", yuan: "", per: "month" },
      ],
    });
  });

  it("is sent once everything is chosen, with the sums that were given, in fen", () => {
    const draft = { ...slotDraft(choices, ["school", "living"]), ageBand: "15-17", status: "orphan" };
    const [school, living] = draft.caps;
    if (!school || !living) throw new Error("two purposes");
    expect(slotOf(draft)).toBeUndefined();
    school.yuan = " 1200.5";
    expect(slotOf(draft)).toEqual({
      sex: "female",
      ageBand: "15-17",
      area: "430422103",
      status: "orphan",
      schoolStage: "senior-middle",
      purposes: [{ purpose: "school", cap: { amount: 120_050, currency: "CNY", per: "term" } }],
    });
    expect(slotOf({ ...draft, ageBand: "" })).toBeUndefined();
    for (const wrong of ["0", "-1", "1.005", "一千"]) {
      living.yuan = wrong;
      expect(slotOf(draft)).toBeUndefined();
    }
  });

  it("begins with what is stored, whatever the project admits by now", () => {
    const stored = {
      attributes: { sex: "male", ageBand: "6-11", area: "430422104", status: "orphan", schoolStage: "none" },
      purposes: [{ purpose: "living", cap: { amount: 30_050, currency: "CNY", per: "term" } }],
    } as unknown as Parameters<typeof slotDraft>[2];
    expect(slotDraft(choices, ["living"], stored)).toMatchObject({
      sex: "male",
      area: "430422104",
      caps: [{ purpose: "living", yuan: "300.5", per: "term" }],
    });
  });
});

describe("the form of a project", () => {
  it("says whom its money may help only where something is chosen, in whatever order", () => {
    expect(projectOf(emptyProject())).toMatchObject({ criteria: null, purposes: [] });
    const chosen = {
      ...emptyProject(),
      sex: "female" as const,
      schoolStages: ["university", "primary"],
      purposes: ["school", "living"],
    };
    const fields = projectOf(chosen);
    expect(fields).toMatchObject({
      criteria: { sex: "female", schoolStages: ["primary", "university"] },
      purposes: ["living", "school"],
    });
    const stored = { ...fields, initiators: [], partners: [], examples: [], currencies: ["CNY"] };
    const draft = draftOf(stored as unknown as Parameters<typeof draftOf>[0]);
    expect(projectOf(draft).criteria).toEqual(fields.criteria);
  });
});
