import type * as z from "zod";
import type { createSlotSchema } from "#services/donations/sponsorship/schemas.ts";

type Slot = z.input<ReturnType<typeof createSlotSchema>>;

/** What a month or a term may cost, in yuan. */
const paidFor = (purpose: Slot["purposes"][number]["purpose"], yuan: number, per: "month" | "term") => ({
  purpose,
  cap: { amount: yuan * 100, currency: "CNY" as const, per },
});
const [home, beside] = ["430422103", "430422104"] as const;

/** A girl at senior middle school, whose school and, where it is hard, whose living is paid. */
const girl = (area: string, ageBand: Slot["ageBand"], status: Slot["status"], yuan: number, monthly = 0) => ({
  sex: "female" as const,
  ageBand,
  area,
  status,
  schoolStage: "senior-middle" as const,
  purposes: [paidFor("school", yuan, "term"), ...(monthly > 0 ? [paidFor("living", monthly, "month")] : [])],
});

/** A child whom relatives raise. */
const child = (
  sex: Slot["sex"],
  area: string,
  ageBand: Slot["ageBand"],
  schoolStage: Slot["schoolStage"],
  monthly: number,
) => ({
  sex,
  ageBand,
  area,
  status: "unattended-child" as const,
  schoolStage,
  purposes: [paidFor("living", monthly, "month"), paidFor("goods", 600, "term")],
});

/** Whom a demo project helps; all of them are invented. */
export const demoSlots = (project: string): Slot[] => {
  switch (project) {
    case "春蕾计划":
      return [
        girl(home, "15-17", "child-in-hardship", 2_000, 300),
        girl(home, "15-17", "minimum-living", 2_000),
        girl(home, "15-17", "left-behind-child", 1_500),
        girl(home, "15-17", "orphan", 2_500, 500),
        girl(home, "18-59", "near-minimum-living", 1_500, 200),
        girl(home, "12-14", "left-behind-child", 2_000),
        girl(beside, "15-17", "child-in-hardship", 2_000, 300),
        girl(beside, "15-17", "unattended-child", 2_500, 500),
      ];
    case "海星行动":
      return [
        child("female", home, "6-11", "primary", 400),
        child("male", home, "12-14", "junior-middle", 400),
        child("male", beside, "0-5", "preschool", 300),
        child("female", beside, "15-17", "senior-middle", 500),
      ];
    default:
      return [];
  }
};
