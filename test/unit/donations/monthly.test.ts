import { describe, expect, it } from "vitest";
import type { RecurringRow } from "#services/donations/subscriptions/rows.ts";
import {
  changeMove,
  endMove,
  failedMove,
  mostTries,
  paidMove,
  stateMove,
} from "#services/donations/subscriptions/rules/next-recurring.ts";

const at = "2026-11-28T08:00:00.000Z";
const active: RecurringRow = {
  pk: "RECURRING#rec_1",
  sk: "RECURRING",
  version: 3,
  change: { by: "system", at, correlationId: "test" },
  recurringGiftId: "rec_1",
  projectId: "prj_1",
  amount: 5_000,
  currency: "CNY",
  amounts: [5_000],
  anonymous: false,
  status: "active",
  createdAt: at,
  stripeKey: "checkout-rec_1",
  subscriptionId: "sub_1",
  listedAt: at,
  book: "MONTHLY#prj_1",
  listed: at,
};
const ended: RecurringRow = { ...active, status: "ended", ended: { at, reason: "donor" } };
const running = { isOver: false, paused: false, amount: 5_000 };
const due = { due: "MONTHLY", dueAt: at };
const failed = { invoiceId: "in_1", tries: 1, nextTryAt: at };

describe("a month that is paid", () => {
  it("begins a monthly gift, and settles what was owed", () => {
    const begun = { subscriptionId: "sub_1", status: "active", failed: undefined };
    expect(paidMove({ ...active, status: "pending" }, "sub_1", true, at)).toEqual(begun);
    expect(paidMove({ ...active, status: "overdue", failed }, "sub_1", true, at)).toEqual(begun);
  });

  it("leaves a paused one paused, and has Stripe end one that is over, or whose project is", () => {
    expect(paidMove({ ...active, status: "paused" }, "sub_1", true, at).status).toBe("paused");
    expect(paidMove(ended, "sub_2", true, at)).toEqual({ subscriptionId: "sub_2", ...due });
    expect(paidMove(active, "sub_1", false, at)).toMatchObject({
      status: "ended",
      ended: { at, reason: "project-closed" },
      ...due,
    });
  });
});

describe("a month that is not collected", () => {
  it("is told once for each try, and ends the monthly gift after the last", () => {
    expect(failedMove(active, failed, at)).toEqual({ status: "overdue", failed });
    const overdue: RecurringRow = { ...active, status: "overdue", failed: { ...failed, tries: 2 } };
    expect(failedMove(overdue, { ...failed, tries: 2 }, at)).toBeUndefined();
    expect(failedMove(overdue, failed, at)).toBeUndefined();
    expect(failedMove(overdue, { ...failed, invoiceId: "in_2" }, at)).toMatchObject({ status: "overdue" });
    expect(failedMove(overdue, { ...failed, tries: mostTries }, at)).toMatchObject({
      status: "ended",
      failed: undefined,
      ended: { reason: "unpaid" },
    });
    expect(failedMove(overdue, { ...failed, tries: 3, nextTryAt: undefined }, at)?.status).toBe("ended");
  });

  it("is nothing to one that is over or never began, and leaves a paused one paused", () => {
    expect(failedMove(ended, failed, at)).toBeUndefined();
    expect(failedMove({ ...active, status: "pending" }, failed, at)).toBeUndefined();
    expect(failedMove({ ...active, status: "paused" }, failed, at)?.status).toBe("paused");
  });
});

describe("what Stripe says of a subscription", () => {
  it("is taken over where it was changed there", () => {
    expect(stateMove(active, "sub_1", running, at)).toBeUndefined();
    expect(stateMove(active, "sub_1", { ...running, paused: true, amount: 8_000 }, at)).toEqual({
      subscriptionId: "sub_1",
      status: "paused",
      amount: 8_000,
      amounts: [5_000, 8_000],
    });
    expect(stateMove({ ...active, status: "paused", failed }, "sub_1", running, at)?.status).toBe("overdue");
    expect(stateMove({ ...active, status: "paused" }, "sub_1", running, at)?.status).toBe("active");
    const { subscriptionId: _, ...fresh } = active;
    expect(stateMove({ ...fresh, status: "pending" }, "sub_1", running, at)).toMatchObject({
      subscriptionId: "sub_1",
      status: "pending",
    });
  });

  it("waits while Stripe has to be told of a change here", () => {
    expect(stateMove({ ...active, ...due }, "sub_1", { ...running, paused: true }, at)).toBeUndefined();
  });

  it("ends a monthly gift, and never brings one back", () => {
    expect(stateMove(active, "sub_1", { ...running, isOver: true }, at)).toEqual({
      status: "ended",
      failed: undefined,
      ended: { at, reason: "at-stripe" },
      due: undefined,
      dueAt: undefined,
    });
    expect(stateMove(ended, "sub_1", running, at)).toBeUndefined();
    expect(stateMove(ended, "sub_2", running, at)).toEqual({ subscriptionId: "sub_2", ...due });
    expect(stateMove(ended, "sub_1", { ...running, isOver: true }, at)).toBeUndefined();
    expect(stateMove({ ...ended, ...due }, "sub_1", { ...running, isOver: true }, at)).toEqual({
      due: undefined,
      dueAt: undefined,
    });
  });
});

describe("what a donor wants", () => {
  it("is told to Stripe, unless it is so already", () => {
    expect(changeMove(active, { paused: false }, at)).toBeUndefined();
    expect(changeMove(active, { amount: 5_000 }, at)).toBeUndefined();
    expect(changeMove(active, { paused: true }, at)).toEqual({
      status: "paused",
      amount: 5_000,
      amounts: [5_000],
      ...due,
    });
    expect(changeMove({ ...active, status: "overdue", failed }, { amount: 6_000 }, at)).toMatchObject({
      status: "overdue",
      amounts: [5_000, 6_000],
    });
    const paused: RecurringRow = { ...active, status: "paused" };
    expect(changeMove(paused, { paused: false }, at)?.status).toBe("active");
    expect(changeMove({ ...paused, failed }, { paused: false }, at)?.status).toBe("overdue");
  });

  it("ends it, with the reason", () => {
    expect(endMove("donor", at)).toEqual({
      status: "ended",
      failed: undefined,
      ended: { at, reason: "donor" },
      ...due,
    });
  });
});
