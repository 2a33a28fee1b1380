import { describe, expect, it } from "vitest";
import type { SlotRow } from "#services/donations/sponsorship/rows.ts";
import { belowPaid, cappedPeriod, leftOf, usedKey } from "#services/donations/sponsorship/rules/left.ts";
import {
  approvedSlot,
  changedSlot,
  endedSlot,
  isSame,
} from "#services/donations/sponsorship/rules/next-slot.ts";
import { periodOf } from "#services/donations/sponsorship/rules/period.ts";
import { requireFits } from "#services/donations/sponsorship/rules/require-fits.ts";
import type { Problem } from "#shared/problem/problem.ts";
import { slotEndReasons } from "#shared/vocabulary/beneficiaries.ts";

const change = { by: "per_1", at: "2026-03-02T02:00:00.000Z", correlationId: "c" };
const slot: SlotRow = {
  pk: "SLOT#slot_1",
  sk: "SLOT",
  version: 3,
  change,
  idempotency: { key: "k", bodyHash: "b" },
  slotId: "slot_1",
  projectId: "prj_1",
  number: 3,
  status: "proposed",
  attributes: {
    sex: "female",
    ageBand: "15-17",
    area: "430422103",
    status: "orphan",
    schoolStage: "senior-middle",
  },
  purposes: [
    { purpose: "school", cap: { amount: 300_000, currency: "CNY", per: "term" } },
    { purpose: "living", cap: { amount: 30_000, currency: "CNY", per: "month" } },
  ],
  used: {
    "school#2026-03": 60_000,
    "school#2026-08": 40_000,
    "living#2026-03": 30_000,
    "school#2026-01": 300_000,
  },
  enteredBy: "per_worker",
  changedBy: "per_worker",
};

describe("the period of a cap", () => {
  it.each([
    ["month", "2026-11-30", "2026-11"],
    ["month", "2026-01-01", "2026-01"],
    ["term", "2026-08-31", "2026-spring"],
    ["term", "2026-09-01", "2026-autumn"],
    ["term", "2026-12-31", "2026-autumn"],
    ["term", "2027-01-01", "2026-autumn"],
    ["term", "2028-02-29", "2027-autumn"],
    ["term", "2027-03-01", "2027-spring"],
  ] as const)("of a %s on %s is %s", (per, day, period) => {
    expect(periodOf(per, day)).toBe(period);
  });
});

describe("what may still be paid", () => {
  it.each([
    ["school", "2026-03-02", 200_000],
    ["school", "2026-02-28", 0],
    ["school", "2026-09-01", 300_000],
    ["living", "2026-03-31", 0],
    ["living", "2026-04-01", 30_000],
  ] as const)("for %s on %s is %i fen", (purpose, day, amount) => {
    expect(leftOf(slot, purpose, day)).toEqual({ amount, currency: "CNY" });
  });

  it("is nothing of what the slot is not paid for, and never less than zero", () => {
    expect(leftOf(slot, "medical", "2026-03-02")).toBeUndefined();
    const more = { ...slot, used: { "school#2026-03": 300_001 } };
    expect(leftOf(more, "school", "2026-03-02")?.amount).toBe(0);
  });

  it("is counted by purpose and month, and capped by purpose and period", () => {
    expect(usedKey("school", "2026-03-02")).toBe("school#2026-03");
    expect(slot.purposes.map((purpose) => cappedPeriod(purpose, "2026-03-02"))).toEqual([
      "school#2026-spring",
      "living#2026-03",
    ]);
  });

  it("is no more once the cap of a term is one of a month, or the other way round", () => {
    const capped = (purpose: "school" | "living", per: "month" | "term") => ({
      ...slot,
      purposes: [{ purpose, cap: { amount: 60_000, currency: "CNY" as const, per } }],
    });
    expect(leftOf(capped("school", "month"), "school", "2026-03-31")?.amount).toBe(0);
    expect(leftOf(capped("school", "term"), "school", "2026-03-31")?.amount).toBe(0);
    expect(leftOf(capped("living", "term"), "living", "2026-07-01")?.amount).toBe(30_000);
  });

  it("leaves no cap below what was paid in its period", () => {
    const [school, living] = slot.purposes;
    if (!school || !living) throw new Error("two purposes");
    const capped = (amount: number) => ({ ...school, cap: { ...school.cap, amount } });
    const at = (amount: number, day: string) => belowPaid(slot, [living, capped(amount)], day);
    expect([at(99_999, "2026-03-02"), at(100_000, "2026-03-02"), at(1, "2026-09-01")]).toEqual([[1], [], []]);
  });
});

describe("a slot's next version", () => {
  it("is approved with who and when, and changed it is proposed again", () => {
    const approved = approvedSlot({ ...slot, reason: "left-school" }, "per_lead", change);
    expect(approved).toEqual({
      ...slot,
      reason: undefined,
      status: "approved",
      version: 4,
      approvedBy: "per_lead",
      approvedAt: change.at,
    });
    const older = { ...slot.attributes, ageBand: "18-59" as const };
    const changed = changedSlot(approved, { ...slot, attributes: older }, "per_other", change);
    expect(changed).toEqual({
      ...slot,
      reason: undefined,
      attributes: older,
      purposes: slot.purposes,
      version: 5,
      changedBy: "per_other",
    });
    expect(changed).not.toHaveProperty("approvedBy");
  });

  it("is the same with the same attributes and purposes only", () => {
    const { attributes, purposes } = structuredClone(slot);
    expect(isSame(slot, { attributes, purposes })).toBe(true);
    expect(isSame(slot, { attributes: { ...attributes, sex: "male" }, purposes })).toBe(false);
    expect(isSame(slot, { attributes, purposes: purposes.slice(1) })).toBe(false);
  });

  it("ends as the reason says: who left school may be taken up again, after a lead has looked", () => {
    const approved = approvedSlot(slot, "per_lead", change);
    const ended = slotEndReasons.map(({ code }) => endedSlot(approved, code, "per_other", change));
    expect(ended.filter(({ status }) => status !== "ended").map(({ reason }) => reason)).toEqual([
      "left-school",
    ]);
    expect(ended[0]).toMatchObject({ status: "proposed", changedBy: "per_other", version: 5 });
    expect(ended[1]).toMatchObject({
      status: "ended",
      reason: "finished-school",
      endedBy: "per_other",
      endedAt: change.at,
      changedBy: "per_worker",
    });
  });
});

describe("whom and what a project's money is for", () => {
  const refusal = (...of: Parameters<typeof requireFits>) => {
    try {
      requireFits(...of);
    } catch (error) {
      const { code, members } = error as Problem;
      return { code, ...members };
    }
    return undefined;
  };
  const { attributes, purposes } = slot;

  it("is asked of every attribute and every purpose, and each that does not fit is named", () => {
    const school = { criteria: undefined, purposes: ["school" as const] };
    expect(
      refusal({ criteria: { sex: "female" }, purposes: ["living", "school"] }, attributes, purposes),
    ).toBe(undefined);
    expect(
      refusal({ ...school, criteria: { sex: "male", areas: ["430103"] } }, attributes, purposes),
    ).toEqual({
      code: "criteria",
      rule: "sex, area",
      errors: [
        { pointer: "/sex", code: "outside-criteria" },
        { pointer: "/area", code: "outside-criteria" },
      ],
    });
    expect(refusal(school, attributes, purposes)).toEqual({
      code: "purpose",
      rule: "living",
      errors: [{ pointer: "/purposes/1/purpose", code: "outside-purposes" }],
    });
  });

  it("is nothing where a project has not said it", () => {
    expect(refusal({ criteria: undefined }, attributes, purposes)?.rule).toBe("school, living");
  });
});
