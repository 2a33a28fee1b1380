import { computed, ref, shallowRef, watch } from "vue";
import type { AuditPack } from "../../../shared/api/types.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { usePagedQuery } from "../../../shared/composables/paged-query.ts";
import { isoDay } from "../../../shared/format/time.ts";

/** Months that are offered, this one first. */
const offered = 24;

/** The months up to now, as `2026-11`, latest first. */
const monthsUpTo = (today: string): string[] => {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  return Array.from({ length: offered }, (_, back) => {
    const count = year * 12 + month - 1 - back;
    return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}`;
  });
};

/** A month of a project as its auditor checks it, with vouchers page by page; read again when another month is chosen. */
export const useAudit = (projectId: string) => {
  const months = monthsUpTo(isoDay(new Date()));
  const month = ref(months[0] ?? "");
  /** The month without its vouchers, as it was read last. */
  const pack = shallowRef<Omit<AuditPack, "items">>();
  const list = usePagedQuery(async (query): Promise<AuditPack> => {
    const params = { path: { projectId, month: month.value }, query };
    const read = (await unwrap(
      api.GET("/v1/projects/{projectId}/audit-packs/{month}", { params }),
    )) as AuditPack;
    pack.value = read;
    return read;
  });
  watch(month, list.reload);
  const file = computed(() => `/v1/projects/${projectId}/audit-packs/${month.value}`);
  return { months, month, pack, list, file };
};
