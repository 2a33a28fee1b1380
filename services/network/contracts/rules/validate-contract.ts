import { invalid, refuse } from "#shared/problem/problem.ts";
import type { ContractRow } from "../../county-network/rows.ts";
import { type CountyNetwork, takenStations } from "../../county-network/rules/county-network.ts";

/**
 * Validates a contract before it is saved: the term does not end before it begins; each station is the county's, is
 * listed once, and is under no other contract at the same time.
 * @throws Problem `invalid`; refusal `station-under-contract` that points at the stations
 */
export const validateContract = (contract: ContractRow, network: CountyNetwork): void => {
  const { from, until, stationIds } = contract;
  if (from !== null && until !== null && until < from) throw invalid("/until", "before-from");
  const ofCounty = new Set(network.stations.map(({ stationId }) => stationId));
  stationIds.forEach((stationId, position) => {
    const pointer = `/stationIds/${position}`;
    if (!ofCounty.has(stationId)) throw invalid(pointer, "unknown-station");
    if (stationIds.indexOf(stationId) !== position) throw invalid(pointer, "named-twice");
  });
  const taken = takenStations(network, contract);
  if (taken.length > 0)
    throw refuse("station-under-contract", {
      errors: taken.map((position) => ({
        pointer: `/stationIds/${position}`,
        code: "under-other-contract",
      })),
    });
};
