import type * as z from "zod";
import type { Locale } from "#shared/problem/locale.ts";
import { contactSchema } from "#shared/published/cards/contact-card.ts";
import { thankedViewSchema } from "#shared/volunteer-views/thanked-view.ts";
import { type VolunteerView, volunteerViews } from "#shared/volunteer-views/volunteer-views.ts";
import {
  checkedPersonSchema,
  checkValiditySchema,
  likePersonSchema,
  recordedCheckSchema,
  wantedBirthDateSchema,
} from "../checks/schemas.ts";
import { directoryEntrySchema, maskedDirectoryEntrySchema } from "../directory/schemas.ts";
import type { RegisteredRow } from "../profiles/rows.ts";
import { type ConsentPurpose, hasConsent } from "../profiles/rules/consents.ts";
import { maskedMemberSchema, memberSchema } from "../teams/schemas.ts";
import { fieldTexts } from "./rules/field-texts.ts";
import type { visibilitySchema } from "./schemas.ts";

type Text = Readonly<Record<"zh" | "en", string>>;
interface Condition {
  readonly text: Text;
  readonly holds: (row: RegisteredRow) => boolean;
}

const registered: Condition = {
  text: { zh: "您已注册（未撤销）", en: "While you are registered" },
  holds: () => true,
};
const inTeam: Condition = {
  text: { zh: "您是服务队成员", en: "While you are in a team" },
  holds: ({ teams }) => teams.length > 0,
};
const checked: Condition = {
  text: { zh: "站长为您登记过核验事项", en: "Once a station lead has recorded a check of you" },
  holds: ({ checks }) => checks.length > 0,
};
const correcting: Condition = {
  text: { zh: "您申请更正出生日期", en: "While you ask for a corrected date of birth" },
  holds: ({ task }) => task !== undefined,
};
const agreed = (purpose: ConsentPurpose, text: Text): Condition => ({
  text,
  holds: ({ consents }) => hasConsent(consents, purpose),
});
const toOperator = agreed("shareWithOperator", {
  zh: "您同意向运营机构提供姓名和联系方式",
  en: "You agree to share name and contact with the operator",
});
const toLeader = agreed("shareWithTeamLeader", {
  zh: "您同意向所在服务队队长提供姓名和联系方式",
  en: "You agree to share name and contact with your team's leader",
});

const toBeThanked = agreed("thankByName", {
  zh: "您同意社工站写出姓名表示感谢",
  en: "You agree to be thanked by name",
});

/** A view, the condition for all of it, and the condition for its fields that name or reach the volunteer. */
interface ConditionalView extends VolunteerView {
  readonly always: Condition;
  readonly contact: Condition;
}

const teamPurpose = { zh: "您的队长组织活动", en: "Running the team you are in" };
const checkPurpose = { zh: "判断您能否参加某类服务", en: "Deciding whether you may serve" };
const directoryPurpose = {
  zh: "查看和查找家在本乡镇街道的志愿者（每次查看均有记录）",
  en: "Looking through the volunteers at home in a township; each look is logged",
};
const views: readonly ConditionalView[] = [
  ...volunteerViews.map((view) => ({ ...view, always: registered, contact: toOperator })),
  {
    audience: ["social_worker", "station_lead", "ngo_manager"],
    purpose: {
      zh: "在村里的一张纸上感谢来过的人：贴出来人人看得到（每次查看均有记录）",
      en: "Thanking who came on the village sheet, which everybody there reads; each look is logged",
    },
    schema: thankedViewSchema,
    always: registered,
    contact: toBeThanked,
  },
  {
    audience: ["team_leader"],
    purpose: teamPurpose,
    schema: memberSchema,
    always: inTeam,
    contact: toLeader,
  },
  {
    audience: ["social_worker", "station_lead", "ngo_manager", "county_admin"],
    purpose: teamPurpose,
    schema: maskedMemberSchema,
    always: inTeam,
    contact: toLeader,
  },
  {
    audience: ["station_lead"],
    purpose: directoryPurpose,
    schema: directoryEntrySchema,
    always: registered,
    contact: registered,
  },
  {
    audience: ["social_worker", "ngo_manager"],
    purpose: directoryPurpose,
    schema: maskedDirectoryEntrySchema,
    always: registered,
    contact: registered,
  },
  {
    audience: ["station_lead"],
    purpose: {
      zh: "登记核验前看清是不是本人（每次查看均有记录）",
      en: "Making sure who is checked; each look is logged",
    },
    schema: checkedPersonSchema,
    always: registered,
    contact: registered,
  },
  {
    audience: ["station_lead"],
    purpose: checkPurpose,
    schema: recordedCheckSchema,
    always: checked,
    contact: checked,
  },
  {
    audience: ["station_lead"],
    purpose: { zh: "核对更正的出生日期", en: "Confirming a corrected date of birth" },
    schema: wantedBirthDateSchema,
    always: correcting,
    contact: correcting,
  },
  {
    audience: ["station_lead"],
    purpose: { zh: "看同一个人是否登记了两次", en: "Finding who is registered twice" },
    schema: likePersonSchema,
    always: registered,
    contact: registered,
  },
  {
    audience: ["social_worker", "ngo_manager", "county_admin"],
    purpose: checkPurpose,
    schema: checkValiditySchema,
    always: checked,
    contact: checked,
  },
];

/**
 * Who sees which fields of a volunteer, taken from the schemas that parse the answers. Fields that name or reach the
 * volunteer are listed separately, under the consent they need.
 */
export const visibilityOf = (
  row: RegisteredRow,
  locale: Locale,
): z.input<ReturnType<typeof visibilitySchema>>["items"] => {
  const inLocale = ({ zh, en }: Text) => (locale === "en" ? en : zh);
  return views.flatMap(({ audience, purpose, schema, always, contact }) => {
    const fields = Object.entries(schema().shape).map(([field, type]) => ({
      field,
      description: inLocale({
        zh: fieldTexts.get(field) ?? field,
        en: (type as z.ZodType).meta()?.description ?? field,
      }),
    }));
    const { named = [], unnamed = [] } = Object.groupBy(fields, ({ field }) =>
      Object.hasOwn(contactSchema().shape, field) ? "named" : "unnamed",
    );
    const parts = [
      { condition: always, holdsNow: always.holds(row), fields: unnamed },
      { condition: contact, holdsNow: always.holds(row) && contact.holds(row), fields: named },
    ];
    return parts
      .filter((part) => part.fields.length > 0)
      .map((part) => ({
        ...part,
        audience: [...audience],
        purpose: inLocale(purpose),
        condition: inLocale(part.condition.text),
      }));
  });
};
