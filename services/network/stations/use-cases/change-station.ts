import type { UseCase } from "#shared/manifest/use-case.ts";
import { invalid } from "#shared/problem/problem.ts";
import { countyDay } from "#shared/values/time.ts";
import type { NetworkDeps } from "../../machine-clients/deps.ts";
import type { manifest } from "../../manifest.ts";
import { rewriteOperatorCards } from "../../staff/change-staff.ts";
import { whileOthersWrite } from "../../while-others-write.ts";
import { requireStation, stationChangers } from "../access.ts";
import { fullStationOf } from "../views.ts";

type ChangeStation = UseCase<NetworkDeps, typeof manifest.routes.changeStation>;

/** Changes a station of the caller's, and with a closing day its operator's rights; one elsewhere is not found. */
export const changeStation: ChangeStation = async ({ store }, { params, body }, call) => {
  const day = countyDay(call.now);
  const { row, network } = await whileOthersWrite(async () => {
    const { actor } = call;
    const { station, network } = await requireStation(store, actor, stationChangers, params.stationId, day);
    const { openedOn = station.openedOn, closedOn = station.closedOn, posts = station.posts } = body;
    if (openedOn !== null && closedOn !== null && closedOn < openedOn)
      throw invalid("/closedOn", "before-opened-on");
    // What a remark says of the posts ends with them.
    const remark = posts === station.posts ? station.remark : null;
    const changed = {
      openedOn,
      closedOn,
      posts,
      remark,
      version: station.version + 1,
      change: call.change(),
    };
    const row = { ...station, ...changed };
    await store.saveNetwork(row, network);
    return { row, network };
  });
  await rewriteOperatorCards(store, row.county);
  return fullStationOf(row, network, day);
};
