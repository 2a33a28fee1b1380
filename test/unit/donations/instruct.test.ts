import { expect, it } from "vitest";
import { instruct } from "#services/donations/disbursements/instruct.ts";
import type { DisbursementRow } from "#services/donations/disbursements/rows.ts";
import type { Call } from "#shared/manifest/use-case.ts";

const call = {
  now: new Date("2026-03-02T02:00:00.000Z"),
  change: () => ({ by: "per_1", at: "2026-03-02T02:00:00.000Z", correlationId: "test" }),
} as unknown as Call;
const row = { disbursementId: "dsb_1", status: "booking", version: 4 } as DisbursementRow;

/** A store in which a disbursement is booked at the given look. */
const bookedAtLook = (look: number) => {
  let looks = 0;
  const saved: object[][] = [];
  const disbursements = {
    save: async (next: object, beside: readonly object[] = []) => void saved.push([next, ...beside]),
    find: async () => {
      looks += 1;
      return looks < look ? row : { ...row, status: "approved" as const };
    },
    list: async () => ({ rows: [], next: undefined }),
    listWaiting: async () => ({ rows: [], next: undefined }),
    findEvidence: async () => undefined,
  };
  return { disbursements, saved, looks: () => looks };
};

it("a disbursement is saved with its instruction, and answered as the books decided", async () => {
  const store = bookedAtLook(2);
  const answer = await instruct({ disbursements: store.disbursements, patience: 5 }, row, "disburse", call);
  expect(answer.status).toBe("approved");
  expect(store.looks()).toBe(2);
  expect(store.saved).toMatchObject([
    [row, { pk: "INSTRUCTION#dsb_1/disburse", instruction: { kind: "disburse", disbursementId: "dsb_1" } }],
  ]);
});

it("a disbursement that the books do not come to in time is answered as it is", async () => {
  const store = bookedAtLook(99);
  const answer = await instruct({ disbursements: store.disbursements, patience: 0.1 }, row, "disburse", call);
  expect(answer.status).toBe("booking");
  expect(store.looks()).toBe(2);
});
