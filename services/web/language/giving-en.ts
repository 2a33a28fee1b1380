import type { givingZh } from "./giving-zh-cn.ts";
import type { Said } from "./said.ts";

export const givingEn: Said<typeof givingZh> = {};
