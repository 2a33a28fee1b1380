import type { Said } from "./said.ts";
import type { workZh } from "./work-zh-cn.ts";

export const workEn: Said<typeof workZh> = {};
