import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { criteriaSchema, purposesSchema } from "#shared/eligibility/beneficiaries.ts";
import { redactionBody, redactionsViewSchema } from "#shared/personal-data/redactions.ts";
import { fundraisingModes, fundSources, projectStatuses } from "#shared/published/events/projects.ts";
import { countyCodeSchema, townshipCodeSchema } from "#shared/values/division.ts";
import { emailSchema } from "#shared/values/email.ts";
import { idSchema } from "#shared/values/ids.ts";
import { currencySchema } from "#shared/values/money.ts";
import { confirmedWordsSchema, publicLine, publicLines } from "#shared/values/public-text.ts";
import { shortText } from "#shared/values/text.ts";
import { isoDaySchema, isoInstantSchema } from "#shared/values/time.ts";
import { wholeNumberSchema } from "#shared/values/whole-number.ts";

/** The fundraiser (募捐主体), who raises the money and is paid; `contact`: how the public reaches them. */
const fundraiserSchema = once(() =>
  z.strictObject({
    name: publicLine(100),
    operatorId: idSchema("operator").nullable().default(null),
    contact: shortText(200).nullable().default(null),
  }),
);

const nameList = once(() => z.array(publicLine(100)).max(30));

/** What sums of money do, at most four: 50 yuan are a pupil's breakfasts of a week. `amount` is in fen. */
const exampleList = once(() =>
  z
    .array(z.strictObject({ amount: z.int().min(1), currency: z.literal("CNY"), what: publicLine(60) }))
    .max(4),
);
export type Example = z.infer<ReturnType<typeof exampleList>>[number];

/** What a project says about itself. `null` and an empty list of names mean "not reported" (clients show 未公布). */
export const projectFields = once(
  () =>
    ({
      name: publicLine(60),
      county: countyCodeSchema(),
      /** The township whose station runs it; null: the county runs it. */
      division: townshipCodeSchema().nullable(),
      targetGroup: publicLine(500).nullable(),
      /** Why there is this project, as its donors read it first. */
      story: publicLines(1_000).nullable(),
      examples: exampleList(),
      area: publicLine(200).nullable(),
      /** Whom its money may help; null: nobody is left out. */
      criteria: criteriaSchema().nullable(),
      /** What its money may be paid for. */
      purposes: purposesSchema(),
      from: isoDaySchema().nullable(),
      until: isoDaySchema().nullable(),
      /** Whether it answers a sudden disaster (突发事件): its money is then told of every five days. */
      emergency: z.boolean(),
      initiators: nameList(),
      fundraiser: fundraiserSchema().nullable(),
      operatorId: idSchema("operator").nullable(),
      operatorName: publicLine(100).nullable(),
      partners: nameList(),
      goal: z.strictObject({ amount: z.int().min(1), currency: currencySchema() }).nullable(),
      currencies: z.array(currencySchema()).min(1).max(6),
      source: z.enum(fundSources),
      fundraisingMode: z.enum(fundraisingModes),
      /** Number of the certificate of qualification for public fundraising (公开募捐资格证书). */
      qualificationNo: shortText(60).nullable(),
      /** Number under which the fundraising plan is filed (募捐方案备案). */
      planNo: shortText(60).nullable(),
      /** The project's page on a platform designated by the Ministry (指定的互联网公开募捐服务平台). */
      platformLink: z
        .url({ protocol: /^https?$/ })
        .max(500)
        .nullable(),
    }) as const,
);

/**
 * What money and donors rely on: who raises and gets the money, how, in what, for whom, why, what it does and where. Once
 * a project takes gifts, only an approved change request changes it.
 */
export const reliedOnFields = [
  "name",
  "county",
  "division",
  "targetGroup",
  "story",
  "examples",
  "area",
  "criteria",
  "purposes",
  "emergency",
  "fundraiser",
  "operatorId",
  "operatorName",
  "currencies",
  "source",
  "fundraisingMode",
  "qualificationNo",
  "planNo",
  "platformLink",
] as const satisfies readonly (keyof ReturnType<typeof projectFields>)[];

const reliedOnSchema = once(() =>
  z
    .strictObject(projectFields())
    .pick(
      Object.fromEntries(reliedOnFields.map((field) => [field, true])) as Record<
        (typeof reliedOnFields)[number],
        true
      >,
    )
    .partial()
    .meta({ id: "ReliedOn" }),
);
export type ReliedOn = Required<z.infer<ReturnType<typeof reliedOnSchema>>>;

/** Words that the author of a public text says harm nobody. */
const confirmedWords = once(() => ({ confirmedWords: confirmedWordsSchema().optional() }) as const);

/** The texts of a project that can be redacted. `fundraiserName`, `contact`: of its fundraiser. */
export const redactableFields = [
  "name",
  "targetGroup",
  "story",
  "examples",
  "area",
  "operatorName",
  "initiators",
  "partners",
  "fundraiserName",
  "contact",
] as const;

const redactableTexts = once(() => ({
  name: publicLine(60),
  targetGroup: publicLine(500),
  story: publicLines(1_000),
  examples: exampleList(),
  area: publicLine(200),
  operatorName: publicLine(100),
  initiators: nameList(),
  partners: nameList(),
  fundraiserName: publicLine(100),
  contact: shortText(200),
}));

/** Texts to be replaced: each by what is given, or for `null` by a note that it was removed; a list by an empty one. */
export const redactProjectSchema = once(() => redactionBody(redactableTexts(), "RedactProject"));
export type RedactProject = z.output<ReturnType<typeof redactProjectSchema>>;

/** The texts of a change request that can be redacted: its reason, and those of the project before and after it. */
export const redactableOfRequest = ["reason", ...redactableFields] as const;

export const redactChangeRequestSchema = once(() =>
  redactionBody({ reason: publicLine(500), ...redactableTexts() }, "RedactChangeRequest"),
);
export type RedactChangeRequest = z.output<ReturnType<typeof redactChangeRequestSchema>>;

/** Mail addresses of the donors whom a targeted fundraising addresses; stored as blind indexes only. */
const invitedDonorsSchema = once(() => z.array(emailSchema()).max(200));

export const projectParamsSchema = once(() => z.object({ projectId: idSchema("project") }));

/** `version`: of the project as it was read. If it has changed since, nothing is published. */
export const publishProjectSchema = once(() => z.strictObject({ version: z.int().optional() }));

export const changeRequestParamsSchema = once(() =>
  z.object({ projectId: idSchema("project"), requestId: idSchema("changeRequest") }),
);

/** `changes`: the fields that are to have another value; `reason` is public once the request is decided. */
export const createChangeRequestSchema = once(() =>
  z
    .strictObject({ changes: reliedOnSchema(), reason: publicLine(500), ...confirmedWords() })
    .meta({ id: "CreateChangeRequest" }),
);

const changeRequestStatuses = ["pending", "approved", "rejected"] as const;

/** A change that was asked for: the named fields before and after it, and what became of it. */
export const changeRequestSchema = once(() =>
  z
    .strictObject({
      requestId: idSchema("changeRequest"),
      status: z.enum(changeRequestStatuses),
      reason: z.string(),
      before: reliedOnSchema(),
      after: reliedOnSchema(),
      requestedAt: isoInstantSchema(),
      decidedAt: isoInstantSchema().nullable(),
    })
    .meta({ id: "ChangeRequest" }),
);
export type ChangeRequest = z.input<ReturnType<typeof changeRequestSchema>>;

export const changeRequestsSchema = once(() =>
  z
    .strictObject({ items: z.array(changeRequestSchema()), nextCursor: z.string().nullable() })
    .meta({ id: "ChangeRequests" }),
);
export const changeRequestQuerySchema = once(() =>
  z.strictObject({
    cursor: z.string().max(2_000).optional(),
    limit: wholeNumberSchema(1, 100, 50),
  }),
);

/** What is stored of a change request as it is shown. */
export const changeRequestStoredFields = once(
  () =>
    ({
      status: z.enum(changeRequestStatuses),
      reason: z.string(),
      before: reliedOnSchema(),
      after: reliedOnSchema(),
    }) as const,
);

export const createProjectSchema = once(() =>
  z
    .strictObject({
      ...projectFields(),
      division: projectFields().division.default(null),
      targetGroup: projectFields().targetGroup.default(null),
      story: projectFields().story.default(null),
      examples: projectFields().examples.default([]),
      area: projectFields().area.default(null),
      criteria: projectFields().criteria.default(null),
      purposes: projectFields().purposes.default([]),
      from: projectFields().from.default(null),
      until: projectFields().until.default(null),
      emergency: projectFields().emergency.default(false),
      initiators: projectFields().initiators.default([]),
      fundraiser: projectFields().fundraiser.default(null),
      operatorId: projectFields().operatorId.default(null),
      operatorName: projectFields().operatorName.default(null),
      partners: projectFields().partners.default([]),
      goal: projectFields().goal.default(null),
      currencies: projectFields().currencies.default(["CNY"]),
      source: projectFields().source.default("donated"),
      fundraisingMode: projectFields().fundraisingMode.default("none"),
      qualificationNo: projectFields().qualificationNo.default(null),
      planNo: projectFields().planNo.default(null),
      platformLink: projectFields().platformLink.default(null),
      invitedDonors: invitedDonorsSchema().default([]),
      ...confirmedWords(),
    })
    .meta({ id: "CreateProject" }),
);

/** An absent field stays as it is; `null` clears it; `invitedDonors` replaces the list; `status: "ended"` ends it. */
export const updateProjectSchema = once(() =>
  z
    .strictObject({ ...projectFields(), invitedDonors: invitedDonorsSchema() })
    .partial()
    .extend({ status: z.literal("ended").optional(), ...confirmedWords() })
    .meta({ id: "UpdateProject" }),
);

/** What 慈善法 25 requires beside every request for money; `query`: where the fund can be looked up. */
const fundraisingBlockSchema = once(() =>
  z
    .strictObject({
      mode: z.enum(["targeted", "public"]),
      fundraiser: z.string().nullable(),
      qualificationNo: z.string().nullable(),
      planNo: z.string().nullable(),
      platformLink: z.string().nullable(),
      contact: z.string().nullable(),
      query: z.string(),
    })
    .meta({ id: "FundraisingBlock" }),
);

const pageFields = once(() => ({
  projectId: idSchema("project"),
  status: z.enum(projectStatuses),
  ...projectFields(),
  takesGifts: z.boolean(),
  /** Present if and only if gifts are taken. */
  fundraising: fundraisingBlockSchema().nullable(),
  demo: z.boolean(),
  /** 演示，不收真款, to be shown wherever the project appears. */
  notice: z.string().nullable(),
}));

/** A published project as anybody sees it. */
const projectPageSchema = once(() => z.strictObject(pageFields()).meta({ id: "ProjectPage" }));
export type ProjectPage = z.input<ReturnType<typeof projectPageSchema>>;

/** A project as the people who run or oversee it see it. `invitedDonors`: their number. */
export const projectSchema = once(() =>
  z
    .strictObject({
      ...pageFields(),
      version: z.int(),
      invitedDonors: z.int(),
      /** Who replaced which texts, and when; never what they said. */
      redactions: redactionsViewSchema(redactableFields),
    })
    .meta({ id: "Project" }),
);
export type Project = z.input<ReturnType<typeof projectSchema>>;

/** Without a county the list is that of all counties, with the drafts in those where the caller has a role. */
export const projectQuerySchema = once(() =>
  z.strictObject({
    county: countyCodeSchema().optional(),
    status: z.enum(projectStatuses).optional(),
    cursor: z.string().max(2_000).optional(),
    limit: wholeNumberSchema(1, 100, 50),
  }),
);
export const anyProjectSchema = once(() => projectSchema().or(projectPageSchema()));
export const projectsSchema = once(() =>
  z
    .strictObject({ items: z.array(anyProjectSchema()), nextCursor: z.string().nullable() })
    .meta({ id: "Projects" }),
);
