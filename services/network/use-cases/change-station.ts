import { mayAt } from "#shared/access/actor.ts";
import { known } from "#shared/access/require.ts";
import { ConditionFailed } from "#shared/db/write.ts";
import { invalid, Problem, refuse } from "#shared/http/problem.ts";
import type { UseCase } from "#shared/service/use-case.ts";
import type { NetworkDeps } from "../deps.ts";
import { stationOf } from "../domain/views.ts";
import type { manifest } from "../service.ts";

type ChangeStation = UseCase<NetworkDeps, typeof manifest.routes.changeStation>;

/** Changes a station of the caller's; a station elsewhere is not found. */
export const changeStation: ChangeStation = async ({ store }, { params, body }, call) => {
  const counties = new Set(known(call.actor).grants.map(({ county }) => county));
  const stations = (await Promise.all([...counties].map((county) => store.listStations(county)))).flat();
  const standing = stations.find(({ stationId }) => stationId === params.stationId);
  const place = { division: standing?.division ?? standing?.county };
  if (!standing || !mayAt(call.actor, ["station_lead", "ngo_manager", "county_admin"], place))
    throw new Problem("not-found");
  const { openedOn = standing.openedOn, closedOn = standing.closedOn, posts = standing.posts } = body;
  const row = {
    ...standing,
    openedOn,
    closedOn,
    posts,
    version: standing.version + 1,
    change: call.change(),
  };
  if (row.openedOn && row.closedOn && row.closedOn < row.openedOn)
    throw invalid("/closedOn", "lies before openedOn");
  try {
    await store.saveStation(row);
  } catch (error) {
    throw error instanceof ConditionFailed ? refuse("changed-meanwhile") : error;
  }
  return stationOf(row);
};
