import { computed, ref } from "vue";
import type { NoticePreferences } from "../../../shared/api/types.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useAction } from "../../../shared/composables/action.ts";
import { useMyRoles } from "../../../shared/composables/my-roles.ts";
import { useQuery } from "../../../shared/composables/query.ts";

export type Group = keyof NoticePreferences;

/** The ways of a group: what one acts on always leaves. */
export const waysOf = (group: Group): readonly NoticePreferences["signups"][] =>
  group === "urgent" ? ["auto", "mail", "sms"] : ["auto", "mail", "sms", "page"];

/** By which way the signed-in person wants each group of notices; a choice is saved at once. */
export const useNoticeWays = () => {
  const preferences = useQuery(() => unwrap(api.GET("/v1/me/notice-preferences")));
  const { hasRole } = useMyRoles();
  const groups = computed((): Group[] => [
    "urgent",
    "signups",
    "checks",
    "gifts",
    ...(hasRole.value ? (["station"] as const) : []),
  ]);
  const saved = ref(false);
  const choosing = useAction(async (group: Group, way: string) => {
    saved.value = false;
    const body = { [group]: way } as Partial<NoticePreferences>;
    await unwrap(api.PATCH("/v1/me/notice-preferences", { body }));
    await preferences.refetch();
    saved.value = true;
  });
  return { preferences, groups, choosing, saved };
};
