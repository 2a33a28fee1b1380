import { computed, reactive } from "vue";
import type { Disbursement, ProjectPage, RequestDisbursement } from "../../../shared/api/types.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useConfirmedAction } from "../../../shared/composables/confirmed-action.ts";
import { useIdempotencyKey } from "../../../shared/composables/idempotency-key.ts";
import { minorAmount } from "../../../shared/format/money.ts";
import { useEvidenceDraft } from "./evidence.ts";
import { useFullSlots } from "./slots.ts";

export const payees = ["family", "school", "hospital", "supplier"] as const;

/** The form that asks for money: for which purpose, to whom how much, with pictures. The total adds itself. */
export const useRequestPayOut = (project: ProjectPage, done: (payOut: Disbursement) => unknown) => {
  const slots = useFullSlots(project.projectId);
  const evidence = useEvidenceDraft();
  const draft = reactive({
    purpose: project.purposes[0] ?? "school",
    payee: "family" as (typeof payees)[number],
    /** In yuan, by slot; empty: nothing. */
    sums: {} as Record<string, string>,
  });
  const { header } = useIdempotencyKey(draft, evidence.pictures);
  /** Approved people who are paid for the purpose, each with what is left of the cap. */
  const offered = computed(() =>
    (slots.data.value ?? []).flatMap((slot) => {
      const paid = slot.purposes.find(({ purpose }) => purpose === draft.purpose);
      return slot.status === "approved" && paid ? [{ slot, left: paid.left }] : [];
    }),
  );
  const parts = computed(() =>
    offered.value.flatMap(({ slot: { slotId } }) => {
      const typed = draft.sums[slotId]?.trim();
      return typed ? [{ slotId, amount: minorAmount(typed, "CNY") }] : [];
    }),
  );
  const unclear = computed(() => parts.value.some(({ amount }) => amount === undefined));
  const total = computed(() => parts.value.reduce((sum, { amount = 0 }) => sum + amount, 0));
  const sending = useConfirmedAction(async (confirmed) => {
    const body: RequestDisbursement = {
      source: project.source,
      purpose: draft.purpose,
      amount: total.value,
      currency: "CNY",
      payee: draft.payee,
      beneficiaries: parts.value.map(({ slotId, amount = 0 }) => ({ slotId, amount })),
      evidence: evidence.pictures.map((picture) => ({ ...picture })),
      ...confirmed,
    };
    const params = { path: { projectId: project.projectId }, header: header() };
    await done(await unwrap(api.POST("/v1/projects/{projectId}/disbursements", { params, body })));
  });
  return { slots, draft, offered, evidence, total, unclear, sending };
};
