import type { PlainFieldCode } from "#shared/problem/field-texts.ts";
import { type FieldError, refuse } from "#shared/problem/problem.ts";
import type { ProjectRow } from "../rows.ts";

type Project = Pick<
  ProjectRow,
  "fundraisingMode" | "fundraiser" | "qualificationNo" | "planNo" | "platformLink" | "invited"
>;

interface FundraisingGate {
  readonly pointer: string;
  /** Article of 慈善法 (2023). */
  readonly article: number;
  readonly code: PlainFieldCode;
  readonly met: (project: Project) => boolean;
}

const hasFundraiser: FundraisingGate = {
  pointer: "/fundraiser",
  article: 25,
  code: "fundraiser-missing",
  met: ({ fundraiser }) => fundraiser !== null,
};

/** The conditions of each mode for publishing. Mode `offline` has none, since its money is not taken here. */
const gates: Readonly<Record<Project["fundraisingMode"], readonly FundraisingGate[]>> = {
  none: [],
  offline: [],
  targeted: [
    hasFundraiser,
    {
      pointer: "/invitedDonors",
      article: 29,
      code: "invited-missing",
      met: ({ invited }) => invited.length > 0,
    },
  ],
  public: [
    {
      pointer: "/qualificationNo",
      article: 22,
      code: "qualification-missing",
      met: ({ qualificationNo }) => qualificationNo !== null,
    },
    {
      pointer: "/planNo",
      article: 24,
      code: "plan-missing",
      met: ({ planNo }) => planNo !== null,
    },
    hasFundraiser,
    {
      pointer: "/fundraiser/contact",
      article: 25,
      code: "fundraiser-contact-missing",
      met: ({ fundraiser }) => fundraiser === null || fundraiser.contact !== null,
    },
    {
      pointer: "/platformLink",
      article: 27,
      code: "platform-page-missing",
      met: ({ platformLink }) => platformLink !== null,
    },
  ],
};

/**
 * Checks that the law allows asking for money.
 * @throws Problem `fundraising-gate` with the articles as `rule` and each missing field in `errors`
 */
export const requireFundraisingGates = (project: Project): void => {
  const missing = gates[project.fundraisingMode].filter(({ met }) => !met(project));
  if (missing.length === 0) return;
  const articles = [...new Set(missing.map(({ article }) => article))];
  const errors: FieldError[] = missing.map(({ pointer, code }) => ({ pointer, code }));
  throw refuse("fundraising-gate", { rule: `慈善法 ${articles.join("、")}`, errors });
};

/** Whether the project is a demonstration, by its numbers; no money is taken for it. */
export const isDemo = ({ qualificationNo, planNo }: Pick<Project, "qualificationNo" | "planNo">): boolean =>
  [qualificationNo, planNo].some((number) => number?.startsWith("DEMO-"));

/** @throws Problem `demo-only` for demo numbers outside the local stage */
export const requireRealNumbers = (project: Project, stage: string): void => {
  if (isDemo(project) && stage !== "local") throw refuse("demo-only");
};

/** The mode in which the project takes gifts at present; undefined if it takes none. */
export const openMode = ({
  status,
  fundraisingMode,
}: Pick<ProjectRow, "status" | "fundraisingMode">): "targeted" | "public" | undefined =>
  status === "published" && (fundraisingMode === "targeted" || fundraisingMode === "public")
    ? fundraisingMode
    : undefined;
