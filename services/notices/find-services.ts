import type { NoticeDeps } from "./deps.ts";
import type { NoticeRow } from "./rows.ts";
import type { ServiceName } from "./rules/texts.ts";

/** Names of services by the id of their need. */
export type ServiceNames = ReadonlyMap<string | undefined, ServiceName>;

/**
 * How the services of notices are named at present. A need of which no event has come is left out, a township without a
 * card is not named.
 */
export const findServices = async (
  { store, counties }: Pick<NoticeDeps, "store" | "counties">,
  notices: readonly NoticeRow[],
): Promise<ServiceNames> => {
  const needIds = [...new Set(notices.flatMap(({ about: { needId } }) => needId ?? []))];
  const needs = await store.findNeeds(needIds);
  const named = needs.map(async ({ needId, title, listing, division }) => {
    const card = await counties.find(division.slice(0, 6));
    const township = card?.townships.find(({ code }) => code === division)?.name;
    return [needId, { title, township, isListed: listing !== "never" }] as const;
  });
  return new Map(await Promise.all(named));
};
