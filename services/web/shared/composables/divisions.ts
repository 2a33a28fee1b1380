import { computed, shallowReactive, watch } from "vue";
import type { Divisions } from "../api/types.ts";
import { publicApi, unwrap } from "../client/client.ts";
import { useCounties } from "./counties.ts";
import { countyNames, fetchCountyNames } from "./county-names.ts";

/** The divisions of counties, by code. Each is fetched once for all pages, and again after a failure. */
const fetched = shallowReactive(new Map<string, Divisions>());
const requested = new Set<string>();

const request = (county: string): void => {
  if (requested.has(county)) return;
  requested.add(county);
  unwrap(publicApi.GET("/v1/divisions", { params: { query: { county } } })).then(
    (answer) => fetched.set(county, answer),
    () => requested.delete(county),
  );
};

/** The divisions of counties, by their codes; of each as soon as it has arrived. */
export const useDivisions = (codes: () => readonly string[]) => {
  watch(codes, (all) => all.forEach(request), { immediate: true });
  return computed(() => codes().flatMap((county) => fetched.get(county) ?? []));
};

/**
 * The divisions among which somebody chooses a township: of all counties where few are served, else of one.
 * @param of its code; the county that this phone shows where it is "" or not given
 */
export const useChoosableDivisions = (of: () => string = () => "") => {
  const { many, county, shown } = useCounties();
  return useDivisions(() => {
    if (!many.value) return shown.value ?? [];
    const code = of() || county.value;
    return code ? [code] : [];
  });
};

const nameOf = (division: string): string | undefined => {
  const county = fetched.get(division.slice(0, 6));
  return division.length === 6
    ? (county?.name ?? countyNames.value.find((one) => one.county === division)?.name)
    : county?.items.find(({ code }) => code === division)?.name;
};

/** The names of places. A name that is not there yet is fetched; until then, or without a network, it is the code. */
export const usePlaces = () => {
  const { served, many, shown } = useCounties();
  // Together with what the page shows, not after it.
  useDivisions(() => shown.value ?? []);
  /** The name of a township, or of a county. */
  const place = (division: string): string => {
    const name = nameOf(division);
    if (name !== undefined) return name;
    const county = division.slice(0, 6);
    // Of many counties a list may name each: their names are one answer.
    if (many.value && division === county && !requested.has(county))
      fetchCountyNames().catch(() => undefined);
    else if (served.value) request(county);
    return division;
  };
  /** The name of a township in a list of any county: of one that this phone does not show, the county's name. */
  const placeInList = (division: string): string => {
    const county = division.slice(0, 6);
    return place(shown.value?.includes(county) ? division : county);
  };
  return { place, placeInList };
};
