import { computed } from "vue";
import { useRoute, useRouter } from "vue-router";
import { type DeskNeed, lackOf } from "../model/desk.ts";

const keys = ["station", "status", "short"] as const;
type Key = (typeof keys)[number];

/** What a desk shows of its needs, kept in the address, so that it outlives Back. Empty: everything. */
export const useDeskFilter = () => {
  const [route, router] = [useRoute(), useRouter()];
  const filterOf = (key: Key) =>
    computed({
      get: () => String(route.query[key] ?? ""),
      set: (value: string) => {
        const { [key]: _, ...others } = route.query;
        void router.replace({ query: value === "" ? others : { ...others, [key]: value } });
      },
    });
  const [station, status, short] = [filterOf("station"), filterOf("status"), filterOf("short")];
  const shows = (need: DeskNeed, now: number): boolean =>
    (station.value === "" || need.division === station.value) &&
    (status.value === "" || need.status === status.value) &&
    (short.value === "" || lackOf(need, now) > 0);
  return { station, status, short, shows };
};
