import type * as z from "zod";
import type { Role } from "#shared/values/role.ts";
import { candidateViewSchema, unnamedCandidateViewSchema } from "./candidate-view.ts";
import { listRowViewSchema } from "./list-row-view.ts";
import { outCandidateViewSchema, unnamedOutCandidateViewSchema } from "./out-candidate-view.ts";

/** What others see of a volunteer: which roles, for what purpose, and the schema that those answers are parsed by. */
export interface VolunteerView {
  readonly audience: readonly Role[];
  readonly purpose: { readonly zh: string; readonly en: string };
  /** Each field describes itself by `meta().description`. */
  readonly schema: () => z.ZodObject;
}

export const volunteerViews: readonly VolunteerView[] = [
  {
    audience: ["social_worker", "station_lead", "ngo_manager", "team_leader"],
    purpose: {
      zh: "为您能到达的需求挑选人选（未确认前）",
      en: "Choosing for a need within your reach, before a place is confirmed",
    },
    schema: candidateViewSchema,
  },
  {
    audience: ["supervisor"],
    purpose: {
      zh: "督导匹配工作（去标识）",
      en: "Supervising how needs are matched, without names",
    },
    schema: unnamedCandidateViewSchema,
  },
  {
    audience: ["social_worker", "station_lead", "ngo_manager"],
    purpose: {
      zh: "看附近的人参加某个需求还差什么条件",
      en: "Seeing what keeps people within reach out of a need",
    },
    schema: outCandidateViewSchema,
  },
  {
    audience: ["supervisor"],
    purpose: {
      zh: "督导匹配工作：看还差什么条件（去标识）",
      en: "Supervising what keeps people out, without names",
    },
    schema: unnamedOutCandidateViewSchema,
  },
  {
    audience: ["social_worker", "station_lead", "ngo_manager"],
    purpose: {
      zh: "您已确认名额的需求的志愿者名单（每次调取均有记录）",
      en: "The volunteer list of a need on which you hold a confirmed place; each pull is logged",
    },
    schema: listRowViewSchema,
  },
];
