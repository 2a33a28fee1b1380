import { countyDay } from "#shared/values/time.ts";
import type { NoticeDeps } from "./deps.ts";
import type { NoticeRow } from "./rows.ts";
import type { ServiceName, ServiceNames } from "./rules/texts.ts";

type Read = Pick<NoticeDeps, "store" | "counties" | "clock">;

const townshipName = async ({ counties }: Read, division: string): Promise<string | undefined> =>
  (await counties.find(division.slice(0, 6)))?.townships.find(({ code }) => code === division)?.name;

/** The phones of the stations of townships, those of closed ones left out. */
const phonesOf = async ({ store, clock }: Read, divisions: readonly string[]) => {
  const today = countyDay(clock());
  const stations = await store.findStations([...new Set(divisions)]);
  return new Map(
    stations.flatMap(({ division, phone, closedOn }) =>
      phone !== null && (closedOn === null || today < closedOn) ? [[division, phone] as const] : [],
    ),
  );
};

/**
 * How the services of notices are named at present, and how their stations are called, by the id of the notice. A need
 * or project of which no event has come has no title, a township without a card no name.
 */
export const findServices = async (deps: Read, notices: readonly NoticeRow[]): Promise<ServiceNames> => {
  const projectIds = [...new Set(notices.flatMap(({ about: { projectId } }) => projectId ?? []))];
  const projects = new Map(
    (await deps.store.findProjects(projectIds)).map((row) => [row.projectId, row.name]),
  );
  const needIds = [...new Set(notices.flatMap(({ about: { needId } }) => needId ?? []))];
  const needs = new Map((await deps.store.findNeeds(needIds)).map((need) => [need.needId, need]));
  const placed = notices.map(({ noticeId, about: { needId, projectId }, facts }) => {
    const need = needId === undefined ? undefined : needs.get(needId);
    const title = need?.title ?? (projectId === undefined ? undefined : projects.get(projectId));
    return { noticeId, need, title, division: need?.division ?? facts.division };
  });
  const phones = await phonesOf(
    deps,
    placed.flatMap(({ division }) => division ?? []),
  );
  const named = placed.map(
    async ({ noticeId, need, title, division }): Promise<[string, ServiceName]> => [
      noticeId,
      {
        title,
        isListed: need?.listing !== "never",
        township: division === undefined ? undefined : await townshipName(deps, division),
        phone: division === undefined ? undefined : phones.get(division),
      },
    ],
  );
  return new Map(await Promise.all(named));
};
