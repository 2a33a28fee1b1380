import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { invalid, Problem, refuse } from "#shared/problem/problem.ts";
import { countyDay } from "#shared/values/time.ts";
import { authorityAt, mayReopen, requireStation, stationChangers } from "../access.ts";
import type { StationDeps } from "../deps.ts";
import type { stationRoutes } from "../routes.ts";
import { fullStationOf } from "../views.ts";

type ChangeStation = UseCase<StationDeps, typeof stationRoutes.changeStation>;

/**
 * Changes a station of the caller's; a closing day also ends the rights of its staff and its operator there.
 * @throws Problem `not-found` for a station elsewhere; `closed-above` where a higher authority set the closing day
 */
export const changeStation: ChangeStation = async (deps, { params, body }, { actor, now, change }) => {
  const { networks, rewriteRoleCards } = deps;
  const day = countyDay(now);
  const { row, network } = await retryOnConflict(async () => {
    const { station, network } = await requireStation(
      networks,
      actor,
      stationChangers,
      params.stationId,
      day,
    );
    const { openedOn = station.openedOn, closedOn = station.closedOn, posts = station.posts } = body;
    const { phone = station.phone, address = station.address, openingHours = station.openingHours } = body;
    if (openedOn !== null && closedOn !== null && closedOn < openedOn)
      throw invalid("/closedOn", "before-opened-on");
    const role = authorityAt(actor, station, network, day);
    if (!role) throw new Problem("not-found");
    const isMoved = closedOn !== station.closedOn;
    if (isMoved && !mayReopen(role, station)) throw refuse("closed-above");
    const row = {
      ...station,
      openedOn,
      closedOn,
      closedBy: closedOn === null ? undefined : isMoved ? role : station.closedBy,
      posts,
      phone,
      address,
      openingHours,
      // The remark is about the reported posts, so it goes when they change.
      remark: posts === station.posts ? station.remark : null,
      version: station.version + 1,
      change: change(),
    };
    await networks.save(row, network);
    return { row, network };
  });
  // Rights follow from the dates alone. By what the body names, so that a call that broke off is completed by repeating it.
  if (body.openedOn !== undefined || body.closedOn !== undefined) await rewriteRoleCards(row.county);
  return fullStationOf(row, network, day);
};
