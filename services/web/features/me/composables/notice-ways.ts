import { computed, ref } from "vue";
import type { NoticePreferences } from "../../../shared/api/types.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useAction } from "../../../shared/composables/action.ts";
import { useMessageWays } from "../../../shared/composables/message-ways.ts";
import { useMyRoles } from "../../../shared/composables/my-roles.ts";

export type Group = Exclude<keyof NoticePreferences, "possible">;

/** The ways of a group that there are, and the one that is chosen. What one acts on always leaves. */
export const waysOf = (group: Group, chosen: NoticePreferences): readonly NoticePreferences["signups"][] =>
  (group === "urgent"
    ? (["auto", "mail", "sms"] as const)
    : (["auto", "mail", "sms", "page"] as const)
  ).filter((way) => way !== "sms" || chosen.possible.includes(way) || chosen[group] === way);

/** By which way the signed-in person wants each group of notices; a choice is saved at once. */
export const useNoticeWays = () => {
  const { preferences, noShortMessages } = useMessageWays();
  const { hasRole } = useMyRoles();
  const groups = computed((): Group[] => [
    "urgent",
    "signups",
    "reminders",
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
  return { preferences, noShortMessages, groups, choosing, saved };
};
