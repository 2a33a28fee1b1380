import type { Project, ProjectCreation } from "../../../shared/api/types.ts";
import { minorAmount } from "../../../shared/format/money.ts";

/** A project as its form holds it: empty texts are not reported, names stand one a line, the goal is in yuan. */
export interface ProjectDraft {
  name: string;
  county: string;
  division: string;
  targetGroup: string;
  area: string;
  from: string;
  until: string;
  initiators: string;
  partners: string;
  operatorName: string;
  fundraiserName: string;
  fundraiserContact: string;
  goal: string;
  source: ProjectCreation["source"];
  fundraisingMode: ProjectCreation["fundraisingMode"];
  qualificationNo: string;
  planNo: string;
  platformLink: string;
  /** Mail addresses, one a line. They are kept unreadable, so what stands is never shown here. */
  invitedDonors: string;
}

export const emptyProject = (): ProjectDraft => ({
  ...{ name: "", county: "", division: "", targetGroup: "", area: "", from: "", until: "", goal: "" },
  ...{ initiators: "", partners: "", operatorName: "", fundraiserName: "", fundraiserContact: "" },
  ...{ source: "donated", fundraisingMode: "none" },
  ...{ qualificationNo: "", planNo: "", platformLink: "", invitedDonors: "" },
});

const lines = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
const orNull = (text: string): string | null => text.trim() || null;

/** What a form says of a project; the operator follows from who creates it. */
type Said = Omit<ProjectCreation, "operatorId" | "currencies" | "invitedDonors"> &
  Partial<Pick<ProjectCreation, "invitedDonors">>;

/** Whether the goal is an amount, or there is none. */
export const isGoalSound = ({ goal }: ProjectDraft): boolean =>
  goal.trim() === "" || minorAmount(goal, "CNY") !== undefined;

/** A draft as the API takes it; `before` keeps what the form has no field for. */
export const projectOf = (draft: ProjectDraft, before?: Project): Said => {
  const goal = minorAmount(draft.goal, "CNY");
  const foreign = before?.goal && before.goal.currency !== "CNY" ? before.goal : null;
  const invitedDonors = lines(draft.invitedDonors);
  return {
    ...{
      name: draft.name.trim(),
      county: draft.county,
      source: draft.source,
      fundraisingMode: draft.fundraisingMode,
    },
    ...{ division: orNull(draft.division), targetGroup: orNull(draft.targetGroup), area: orNull(draft.area) },
    ...{ from: orNull(draft.from), until: orNull(draft.until), operatorName: orNull(draft.operatorName) },
    ...{ initiators: lines(draft.initiators), partners: lines(draft.partners) },
    fundraiser: draft.fundraiserName.trim()
      ? {
          name: draft.fundraiserName.trim(),
          contact: orNull(draft.fundraiserContact),
          operatorId: before?.fundraiser?.operatorId ?? null,
        }
      : null,
    goal: goal === undefined ? foreign : { amount: goal, currency: "CNY" },
    ...{ qualificationNo: orNull(draft.qualificationNo), planNo: orNull(draft.planNo) },
    platformLink: orNull(draft.platformLink),
    ...(invitedDonors.length > 0 ? { invitedDonors } : {}),
  };
};

/** A project that stands, as its form holds it. */
export const draftOf = (project: Project): ProjectDraft => ({
  ...{ name: project.name, county: project.county, division: project.division ?? "" },
  ...{ targetGroup: project.targetGroup ?? "", area: project.area ?? "" },
  ...{ from: project.from ?? "", until: project.until ?? "", operatorName: project.operatorName ?? "" },
  ...{ initiators: project.initiators.join("\n"), partners: project.partners.join("\n") },
  ...{ fundraiserName: project.fundraiser?.name ?? "", fundraiserContact: project.fundraiser?.contact ?? "" },
  goal: project.goal?.currency === "CNY" ? (project.goal.amount / 100).toFixed(2) : "",
  ...{ source: project.source, fundraisingMode: project.fundraisingMode },
  ...{ qualificationNo: project.qualificationNo ?? "", planNo: project.planNo ?? "" },
  ...{ platformLink: project.platformLink ?? "", invitedDonors: "" },
});
