import type { CapPeriod } from "../schemas.ts";

/**
 * The period in which an ISO day lies: `2026-11`, or the term `2026-autumn`. A school year begins on 1 September, as the
 * Ministry of Education counts it in its statistics (学年度); its spring term begins about the end of February, after a
 * winter holiday that moves with the new year, so the terms are parted at 1 March.
 */
export const periodOf = (per: CapPeriod, day: string): string => {
  if (per === "month") return day.slice(0, 7);
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  if (month >= 9) return `${year}-autumn`;
  return month <= 2 ? `${year - 1}-autumn` : `${year}-spring`;
};
