import type { CreateProject, Criteria, Project } from "../../../shared/api/types.ts";
import { minorAmount } from "../../../shared/format/money.ts";
import { examplesOf, examplesText } from "./examples.ts";

/** A project as form values: an empty text is not reported, lists have one name per line, the goal is in yuan. */
export interface ProjectDraft {
  name: string;
  county: string;
  division: string;
  targetGroup: string;
  story: string;
  /** What sums do, one a line. */
  examples: string;
  area: string;
  /** Whom its money may help: what is chosen restricts, what is empty does not. */
  sex: "" | NonNullable<Criteria["sex"]>;
  ageBands: string[];
  areas: string[];
  statuses: string[];
  schoolStages: string[];
  purposes: string[];
  from: string;
  until: string;
  /** It answers a sudden disaster: its money is then told of every five days. */
  emergency: boolean;
  initiators: string;
  partners: string;
  operatorName: string;
  fundraiserName: string;
  fundraiserContact: string;
  goal: string;
  source: CreateProject["source"];
  fundraisingMode: CreateProject["fundraisingMode"];
  qualificationNo: string;
  planNo: string;
  platformLink: string;
  /** New mail addresses, one per line. Those already stored are hashed, and cannot be shown. */
  invitedDonors: string;
}

/** The first values of the form for a new project. */
export const emptyProject = (): ProjectDraft => ({
  name: "",
  county: "",
  division: "",
  targetGroup: "",
  story: "",
  examples: "",
  area: "",
  sex: "",
  ageBands: [],
  areas: [],
  statuses: [],
  schoolStages: [],
  purposes: [],
  from: "",
  until: "",
  emergency: false,
  initiators: "",
  partners: "",
  operatorName: "",
  fundraiserName: "",
  fundraiserContact: "",
  goal: "",
  source: "donated",
  fundraisingMode: "none",
  qualificationNo: "",
  planNo: "",
  platformLink: "",
  invitedDonors: "",
});

const lines = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
const orNull = (text: string): string | null => text.trim() || null;

/** The lists among the criteria. */
const criteriaLists = ["ageBands", "areas", "statuses", "schoolStages"] as const;

/** Whom the money may help; null where nothing is chosen. The order of choosing says nothing, so it is no change. */
const criteriaOf = (draft: ProjectDraft): Criteria | null => {
  const lists = criteriaLists.filter((list) => draft[list].length > 0);
  const chosen = Object.fromEntries(lists.map((list) => [list, draft[list].toSorted()]));
  const criteria = { ...(draft.sex && { sex: draft.sex }), ...chosen } as Criteria;
  return Object.keys(criteria).length > 0 ? criteria : null;
};

/** The fields of the API that the form sets; the operator follows from who creates the project. */
type ProjectFields = Omit<CreateProject, "operatorId" | "currencies" | "invitedDonors"> &
  Partial<Pick<CreateProject, "invitedDonors">>;

/** Whether the goal is empty or an amount. */
export const isValidGoal = ({ goal }: ProjectDraft): boolean =>
  goal.trim() === "" || minorAmount(goal, "CNY") !== undefined;

/** Whether what is typed can be sent: the goal, and what sums do. */
export const isReadable = (draft: ProjectDraft): boolean =>
  isValidGoal(draft) && examplesOf(draft.examples) !== undefined;

/** A draft as fields of the API. What the form has no field for is taken from `before`. */
export const projectOf = (draft: ProjectDraft, before?: Project): ProjectFields => {
  const goal = minorAmount(draft.goal, "CNY");
  const foreignGoal = before?.goal && before.goal.currency !== "CNY" ? before.goal : null;
  const invitedDonors = lines(draft.invitedDonors);
  return {
    name: draft.name.trim(),
    county: draft.county,
    division: orNull(draft.division),
    targetGroup: orNull(draft.targetGroup),
    story: orNull(draft.story),
    examples: examplesOf(draft.examples) ?? [],
    area: orNull(draft.area),
    criteria: criteriaOf(draft),
    purposes: draft.purposes.toSorted() as ProjectFields["purposes"],
    from: orNull(draft.from),
    until: orNull(draft.until),
    emergency: draft.emergency,
    initiators: lines(draft.initiators),
    partners: lines(draft.partners),
    operatorName: orNull(draft.operatorName),
    fundraiser: draft.fundraiserName.trim()
      ? {
          name: draft.fundraiserName.trim(),
          contact: orNull(draft.fundraiserContact),
          operatorId: before?.fundraiser?.operatorId ?? null,
        }
      : null,
    goal: goal === undefined ? foreignGoal : { amount: goal, currency: "CNY" },
    source: draft.source,
    fundraisingMode: draft.fundraisingMode,
    qualificationNo: orNull(draft.qualificationNo),
    planNo: orNull(draft.planNo),
    platformLink: orNull(draft.platformLink),
    ...(invitedDonors.length > 0 ? { invitedDonors } : {}),
  };
};

/** A project as form values. */
export const draftOf = (project: Project): ProjectDraft => ({
  name: project.name,
  county: project.county,
  division: project.division ?? "",
  targetGroup: project.targetGroup ?? "",
  story: project.story ?? "",
  examples: examplesText(project.examples),
  area: project.area ?? "",
  sex: project.criteria?.sex ?? "",
  ageBands: [...(project.criteria?.ageBands ?? [])],
  areas: [...(project.criteria?.areas ?? [])],
  statuses: [...(project.criteria?.statuses ?? [])],
  schoolStages: [...(project.criteria?.schoolStages ?? [])],
  purposes: [...project.purposes],
  from: project.from ?? "",
  until: project.until ?? "",
  emergency: project.emergency,
  initiators: project.initiators.join("\n"),
  partners: project.partners.join("\n"),
  operatorName: project.operatorName ?? "",
  fundraiserName: project.fundraiser?.name ?? "",
  fundraiserContact: project.fundraiser?.contact ?? "",
  goal: project.goal?.currency === "CNY" ? (project.goal.amount / 100).toFixed(2) : "",
  source: project.source,
  fundraisingMode: project.fundraisingMode,
  qualificationNo: project.qualificationNo ?? "",
  planNo: project.planNo ?? "",
  platformLink: project.platformLink ?? "",
  invitedDonors: "",
});
