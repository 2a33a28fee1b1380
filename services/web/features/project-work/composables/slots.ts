import { computed, ref } from "vue";
import type { CreateSlot, EndReason, OpenSlot, ProjectPage, Slot } from "../../../shared/api/types.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useAction } from "../../../shared/composables/action.ts";
import { fetchMyGrants } from "../../../shared/composables/my-roles.ts";
import { usePagedQuery } from "../../../shared/composables/paged-query.ts";
import { useQuery } from "../../../shared/composables/query.ts";
import { useReference } from "../../../shared/composables/reference.ts";
import type { SlotChoices } from "../model/slot-draft.ts";

/** Whether the API answered a slot with its attributes: it does so to its staff. */
export const isFullSlot = (slot: Slot | OpenSlot): slot is Slot => "slotId" in slot;

/** Those whom a project helps, with what its staff does about them. After each action the list is read again. */
export const useSlots = (projectId: string) => {
  const list = usePagedQuery((query) =>
    unwrap(api.GET("/v1/projects/{projectId}/slots", { params: { path: { projectId }, query } })),
  );
  /** How many were entered here: after each the form begins anew. */
  const entered = ref(0);
  const proposing = useAction(async (body: CreateSlot, header: { readonly "Idempotency-Key": string }) => {
    const params = { path: { projectId }, header };
    await unwrap(api.POST("/v1/projects/{projectId}/slots", { params, body }));
    entered.value += 1;
    await list.reload();
  });
  const params = ({ slotId }: Slot) => ({ path: { slotId } });
  const changing = useAction(async (slot: Slot, body: CreateSlot) => {
    const changed = { ...body, version: slot.version };
    await unwrap(api.PATCH("/v1/slots/{slotId}", { params: params(slot), body: changed }));
    await list.reload();
  });
  const approving = useAction(async (slot: Slot) => {
    const body = { version: slot.version };
    await unwrap(api.POST("/v1/slots/{slotId}/approve", { params: params(slot), body }));
    await list.reload();
  });
  const ending = useAction(async (slot: Slot, reason: EndReason) => {
    const body = { reason, version: slot.version };
    await unwrap(api.POST("/v1/slots/{slotId}/end", { params: params(slot), body }));
    await list.reload();
  });
  return { list, entered, proposing, changing, approving, ending };
};

/** What can be chosen of somebody whom a project helps: what its criteria admit, in the worker's own townships. */
export const useSlotChoices = ({ county, criteria }: Pick<ProjectPage, "county" | "criteria">) => {
  const { vocabulary } = useReference();
  const grants = useQuery(fetchMyGrants);
  return computed((): SlotChoices | undefined => {
    const words = vocabulary.value?.beneficiaries;
    if (!words || !grants.data.value) return undefined;
    const codes = (all: readonly { readonly code: string }[], admitted?: readonly string[]) =>
      all.map(({ code }) => code).filter((code) => admitted?.includes(code) ?? true);
    const mine = grants.data.value.flatMap(({ role, divisions }) =>
      role === "social_worker" ? (divisions ?? []) : [],
    );
    const areas = criteria?.areas ?? [county];
    return {
      sex: codes(words.sexes, criteria?.sex && [criteria.sex]),
      ageBand: codes(words.ageBands, criteria?.ageBands),
      schoolStage: codes(words.schoolStages, criteria?.schoolStages),
      status: codes(words.statuses, criteria?.statuses),
      area: [...new Set(mine)].filter((area) => areas.some((code) => area.startsWith(code))),
    };
  });
};
