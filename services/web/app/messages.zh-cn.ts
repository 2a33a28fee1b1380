import { givingZh } from "../features/giving/locale.zh-cn.ts";
import { matchingZh } from "../features/matching/locale.zh-cn.ts";
import { meZh } from "../features/me/locale.zh-cn.ts";
import { moneyBackZh } from "../features/money-back/locale.zh-cn.ts";
import { needsZh } from "../features/needs/locale.zh-cn.ts";
import { offersZh } from "../features/offers/locale.zh-cn.ts";
import { projectsZh } from "../features/projects/locale.zh-cn.ts";
import { sharingZh } from "../features/sharing/locale.zh-cn.ts";
import { signUpZh } from "../features/sign-up/locale.zh-cn.ts";
import { statementsZh } from "../features/statements/locale.zh-cn.ts";
import { stationsZh } from "../features/stations/locale.zh-cn.ts";
import { teamsZh } from "../features/teams/locale.zh-cn.ts";
import { volunteerZh } from "../features/volunteer/locale.zh-cn.ts";
import { sharedZh } from "../shared/locales/locale.zh-cn.ts";
import { appZh } from "./locale.zh-cn.ts";

/** The messages that come with the first script, in Chinese. */
export const zhCn = {
  ...sharedZh,
  ...appZh,
  ...needsZh,
  ...signUpZh,
  ...volunteerZh,
  ...meZh,
  ...teamsZh,
  ...matchingZh,
  ...givingZh,
  ...moneyBackZh,
  ...offersZh,
  ...projectsZh,
  ...stationsZh,
  ...sharingZh,
  ...statementsZh,
};
