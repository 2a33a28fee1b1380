import { computed, ref, shallowRef, watch } from "vue";
import { site } from "../api/site.ts";
import { signedIn } from "../auth/session.ts";
import { api, nullIfNotFound, unwrap } from "../client/client.ts";
import { fetchMyGrants } from "./my-roles.ts";
import { type Query, useQuery } from "./query.ts";

/** Of no more counties than these all are shown, and nobody chooses one. */
const few = 3;

const storageKey = "helink.county";
/** Kept by who looks at all counties. */
const everyCounty = "all";

/** The counties served; undefined until they are known. */
const served = shallowRef<readonly string[]>();
/** As on this phone: a county's code, {@link everyCounty}, or "" where nobody chose yet. */
const kept = ref(localStorage.getItem(storageKey) ?? "");

/** Whether there are so many counties that this phone shows one of them; until they are known, whether it did before. */
const many = computed(() => (served.value ? served.value.length > few : kept.value !== ""));
/** The county that this phone shows, by its code; "" for all. */
const county = computed(() => (many.value && kept.value !== everyCounty ? kept.value : ""));
const isChosen = computed(() => kept.value !== "");
/** The counties whose places this phone shows by name; none where it shows all of many, undefined until that is known. */
const shown = computed((): readonly string[] | undefined => {
  if (many.value) return county.value ? [county.value] : [];
  return served.value;
});

/** Shows a county from now on, by its code; "" shows all. Kept on the phone. */
const choose = (code: string): void => {
  kept.value = code || everyCounty;
  localStorage.setItem(storageKey, kept.value);
};

/** The county of the signed-in person: where they work, else where they live as a volunteer. @throws ApiProblem */
const fetchOwnCounty = async (): Promise<string | undefined> => {
  const [grant] = await fetchMyGrants();
  if (grant) return grant.county;
  const profile = await nullIfNotFound(unwrap(api.GET("/v1/volunteers/me")));
  return profile?.home.division.slice(0, 6);
};

const load = async (): Promise<void> => {
  const { counties } = await site();
  // Chosen on another stage.
  if (kept.value !== everyCounty && !counties.includes(kept.value)) kept.value = "";
  served.value = counties;
  if (!many.value || kept.value !== "" || !signedIn.value) return;
  const own = await fetchOwnCounty().catch(() => undefined);
  // Unless the reader was faster.
  if (own !== undefined && kept.value === "") choose(own);
};

let loading: Promise<void> | undefined;
const known = (): Promise<void> => {
  loading ??= load();
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
};

/**
 * Which counties there are and which of them this phone shows. Where few are served, all are. Where many are, one: that
 * chosen on this phone, else the signed-in person's own; until there is one, lists are of all counties.
 */
export const useCounties = () => {
  known().catch(() => undefined);
  return { served, many, county, shown, isChosen, choose };
};

/** Reads something of each county shown, and again when others are shown. */
export const useOfShownCounties = <T>(fetchOf: (county: string) => Promise<T>): Query<readonly T[]> => {
  const query = useQuery(async (): Promise<readonly T[]> => {
    if (shown.value) return Promise.all(shown.value.map(fetchOf));
    // Once they are known the watch below asks.
    await known();
    return [];
  });
  watch(() => shown.value?.join(), query.refetch);
  return query;
};
