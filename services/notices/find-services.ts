import type { StationCard } from "#shared/published/cards/station-card.ts";
import { countyDay } from "#shared/values/time.ts";
import type { NoticeDeps } from "./deps.ts";
import { findMeetings } from "./find-meetings.ts";
import type { NoticeRow } from "./rows.ts";
import type { ServiceName, ServiceNames } from "./rules/texts.ts";

type Read = Pick<NoticeDeps, "store" | "counties" | "clock"> & Partial<Pick<NoticeDeps, "readStaffContact">>;

const townshipName = async ({ counties }: Read, division: string): Promise<string | undefined> =>
  (await counties.find(division.slice(0, 6)))?.townships.find(({ code }) => code === division)?.name;

/** The phone of a station; undefined of one that has none or is closed. */
const phoneOf = (station: StationCard | undefined, today: string): string | undefined => {
  if (!station || (station.closedOn !== null && station.closedOn <= today)) return undefined;
  return station.phone ?? undefined;
};

/**
 * How the services of notices are named at present, how their stations are called, and where to come, by the id of the
 * notice. A need or project of which no event has come has no title, a township without a card no name. Whom to call is
 * left out where `readStaffContact` is: it is opened for a message that leaves, not for what is read on the page.
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
  const divisions = [...new Set(placed.flatMap(({ division }) => division ?? []))];
  const stations = new Map(
    (await deps.store.findStations(divisions)).map((station) => [station.division, station]),
  );
  const meetings = await findMeetings(deps, notices, stations);
  const today = countyDay(deps.clock());
  const named = placed.map(
    async ({ noticeId, need, title, division }): Promise<[string, ServiceName]> => [
      noticeId,
      {
        title,
        isListed: need?.listing !== "never",
        township: division === undefined ? undefined : await townshipName(deps, division),
        phone: division === undefined ? undefined : phoneOf(stations.get(division), today),
        meeting: meetings.get(noticeId),
      },
    ],
  );
  return new Map(await Promise.all(named));
};
