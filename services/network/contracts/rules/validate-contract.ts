import { invalid, refuse } from "#shared/problem/problem.ts";
import type { ContractRow } from "../../county-network/rows.ts";
import { type CountyNetwork, takenStations } from "../../county-network/rules/county-network.ts";

/**
 * A contract that may stand: its term does not end before it begins, its stations are its county's, each once, and
 * none is under another contract at the same time.
 * @throws Problem `invalid`; refusal `station-under-contract` that names the stations
 */
export const requireSound = (contract: ContractRow, network: CountyNetwork): ContractRow => {
  const { from, until, stationIds } = contract;
  if (from !== null && until !== null && until < from) throw invalid("/until", "before-from");
  const ofCounty = new Set(network.stations.map(({ stationId }) => stationId));
  stationIds.forEach((stationId, at) => {
    if (!ofCounty.has(stationId)) throw invalid(`/stationIds/${at}`, "unknown-station");
    if (stationIds.indexOf(stationId) !== at) throw invalid(`/stationIds/${at}`, "named-twice");
  });
  const taken = takenStations(network, contract);
  if (taken.length > 0)
    throw refuse("station-under-contract", {
      errors: taken.map((at) => ({ pointer: `/stationIds/${at}`, code: "under-other-contract" })),
    });
  return contract;
};
