import type { Ids } from "#shared/values/ids.ts";

/** The operator that won Hengnan's open tender, as reported. */
export const daxiang = "衡阳市大湘公益服务中心";

/** Its id, the same at every start with the same data folder. */
export const operatorIdOf = (ids: Ids): string => ids.derived("operator", daxiang);
