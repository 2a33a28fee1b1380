import { computed, watch } from "vue";
import type { ProjectPage } from "../../../shared/api/types.ts";
import { api, publicApi, unwrap } from "../../../shared/client/client.ts";
import { fetchAllPages } from "../../../shared/composables/paged-query.ts";
import { useQuery } from "../../../shared/composables/query.ts";
import { useReference } from "../../../shared/composables/reference.ts";
import { isoDay, plusDays } from "../../../shared/format/time.ts";
import { mostProjects } from "../model/page-layout.ts";
import { phoneInChina } from "../model/phone.ts";
import { type NameCode, type Sheet, type SheetProject, sheetNeedOf, thankedDays } from "../model/sheet.ts";

/** Needs that are read whole: more than any of the three outputs has room for. */
const mostRead = 16;

/** The public needs of a township on which somebody is wanted in a week, the nearest first, and how many more there are. */
const fetchNeeds = async (division: string, monday: string) => {
  const week = { division, from: monday, to: plusDays(monday, 6), limit: 200 };
  const listed = await fetchAllPages((from) =>
    unwrap(publicApi.GET("/v1/needs", { params: { query: { ...week, ...from } } })),
  );
  const wanting = listed
    .filter(({ free }) => free > 0)
    .toSorted((a, b) => Date.parse(a.from) - Date.parse(b.from));
  const needs = await Promise.all(
    wanting
      .slice(0, mostRead)
      .map(({ needId }) => unwrap(publicApi.GET("/v1/needs/{needId}", { params: { path: { needId } } }))),
  );
  return { needs, further: Math.max(0, wanting.length - mostRead) };
};

const fetchStation = async (division: string): Promise<Sheet["station"]> => {
  const query = { county: division.slice(0, 6), division };
  const [station] = (await unwrap(publicApi.GET("/v1/stations", { params: { query } }))).items;
  if (!station) return undefined;
  const { name, phone, address, openingHours } = station;
  return {
    name,
    phone: phone === null ? undefined : phoneInChina(phone),
    address: address ?? undefined,
    openingHours: openingHours ?? undefined,
  };
};

const fetchProject = async ({ projectId, name }: ProjectPage): Promise<SheetProject> => {
  const params = { path: { projectId } };
  const fund = await unwrap(publicApi.GET("/v1/projects/{projectId}/fund", { params }));
  return { name, raised: fund.raised, disbursed: fund.disbursed, count: fund.count };
};

/** The projects that take gifts for a township or its county, the township's own first, with what came in so far. */
const fetchProjects = async (division: string): Promise<SheetProject[]> => {
  const query = { county: division.slice(0, 6), limit: 100 };
  const all = await fetchAllPages((from) =>
    unwrap(publicApi.GET("/v1/projects", { params: { query: { ...query, ...from } } })),
  );
  const here = all
    .filter((project) => project.takesGifts && (project.division ?? division) === division)
    .toSorted((a, b) => Number(a.division === null) - Number(b.division === null));
  const funds = await Promise.all(here.slice(0, mostProjects).map(fetchProject));
  return funds.filter(({ count }) => count > 0);
};

/** Each look is logged, and shown to those who are named. */
const fetchThanks = async (division: string, monday: string): Promise<Sheet["thanks"]> => {
  const days = thankedDays(monday);
  const { items, others } = await unwrap(api.GET("/v1/thanks", { params: { query: { division, ...days } } }));
  return { ...days, names: items.map(({ name }) => name), others };
};

const fetchFacts = async (division: string, monday: string) => {
  const [found, station, projects, thanks] = await Promise.all([
    fetchNeeds(division, monday),
    fetchStation(division),
    fetchProjects(division),
    fetchThanks(division, monday),
  ]);
  return { ...found, station, projects, thanks, division, monday, made: isoDay(new Date()) };
};

/**
 * What the sheet of a township's week says: `division` is the township's code, `monday` the first ISO day of the week.
 * Read again when either changes; nothing while there is no township.
 */
export const useVillageSheet = (division: () => string, monday: () => string) => {
  const { vocabulary } = useReference();
  const facts = useQuery(async () => (division() === "" ? undefined : fetchFacts(division(), monday())));
  watch([division, monday], () => {
    // What was read is of another place or week.
    facts.data.value = undefined;
    return facts.refetch();
  });
  const nameOf: NameCode = (lexicon, code) =>
    vocabulary.value?.[lexicon].find((word) => word.code === code)?.zh ?? code;
  const sheet = computed((): Sheet | undefined => {
    if (!facts.data.value) return undefined;
    const { needs, ...rest } = facts.data.value;
    const { origin } = location;
    return {
      ...rest,
      needs: needs.flatMap((need) => sheetNeedOf(need, rest.monday, new Date(), nameOf, origin) ?? []),
      listLink: `${origin}/needs?division=${rest.division}`,
    };
  });
  return { facts, sheet };
};
