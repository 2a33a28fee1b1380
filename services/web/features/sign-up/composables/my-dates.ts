import { computed } from "vue";
import type { Need } from "../../../shared/api/types.ts";
import { signedIn } from "../../../shared/auth/session.ts";
import type { Query } from "../../../shared/composables/query.ts";
import { useQuery } from "../../../shared/composables/query.ts";
import { heldShifts } from "../model/choice.ts";
import { fetchMySignups } from "./my-signups.ts";

/**
 * When the reader of a need takes part: the beginnings of their dates to come, with a place and with a turn, and
 * whether there are others to choose. Empty for who is not signed in, or where it cannot be read.
 */
export const useMyDates = (need: Query<Need>["data"]) => {
  const signups = signedIn.value ? useQuery(() => fetchMySignups().catch(() => [])).data : undefined;
  return computed(() => {
    const needId = need.value?.needId;
    const held = heldShifts((signups?.value ?? []).filter((signup) => signup.needId === needId));
    const upcoming = (need.value?.shifts ?? []).filter(({ from }) => Date.parse(from) > Date.now());
    const those = (isOne: (status: string | undefined) => boolean) =>
      upcoming.filter(({ shiftId }) => isOne(held.get(shiftId))).map(({ from }) => from);
    const places = those((status) => status !== undefined && status !== "waitlisted");
    const turns = those((status) => status === "waitlisted");
    const taken = places.length + turns.length;
    return { places, turns, isAny: taken > 0, isAll: taken > 0 && taken === upcoming.length };
  });
};
