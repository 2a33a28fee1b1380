import type { Said } from "./said.ts";
import type { volunteerZh } from "./volunteer-zh-cn.ts";

export const volunteerEn: Said<typeof volunteerZh> = {};
