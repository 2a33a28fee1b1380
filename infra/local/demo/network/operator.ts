/** The operator that won Hengnan's open tender, as reported. */
export const daxiang = "衡阳市大湘公益服务中心";
