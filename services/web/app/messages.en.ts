import { givingEn } from "../features/giving/locale.en.ts";
import { matchingEn } from "../features/matching/locale.en.ts";
import { meEn } from "../features/me/locale.en.ts";
import { moneyBackEn } from "../features/money-back/locale.en.ts";
import { needsEn } from "../features/needs/locale.en.ts";
import { offersEn } from "../features/offers/locale.en.ts";
import { projectsEn } from "../features/projects/locale.en.ts";
import { sharingEn } from "../features/sharing/locale.en.ts";
import { signUpEn } from "../features/sign-up/locale.en.ts";
import { statementsEn } from "../features/statements/locale.en.ts";
import { stationsEn } from "../features/stations/locale.en.ts";
import { teamsEn } from "../features/teams/locale.en.ts";
import { volunteerEn } from "../features/volunteer/locale.en.ts";
import { sharedEn } from "../shared/locales/locale.en.ts";
import type { MessageSchema } from "../shared/locales/message-schema.ts";
import { appEn } from "./locale.en.ts";
import type { zhCn } from "./messages.zh-cn.ts";

/** The messages that come with the first script, in English. */
export const en: MessageSchema<typeof zhCn> = {
  ...sharedEn,
  ...appEn,
  ...needsEn,
  ...signUpEn,
  ...volunteerEn,
  ...meEn,
  ...teamsEn,
  ...matchingEn,
  ...givingEn,
  ...moneyBackEn,
  ...offersEn,
  ...projectsEn,
  ...stationsEn,
  ...sharingEn,
  ...statementsEn,
};
