import { shallowRef } from "vue";
import type { Station } from "../api/types.ts";
import { publicApi, unwrap } from "../client/client.ts";

/** Fetched once for each township, for all pages. */
const stations = new Map<string, Promise<Station | undefined>>();

const fetchStation = async (division: string): Promise<Station | undefined> => {
  const query = { county: division.slice(0, 6), division };
  const { items } = await unwrap(publicApi.GET("/v1/stations", { params: { query } }));
  return items[0];
};

/** The station of a township; undefined until it has arrived, and where there is none or no network. */
export const useStationOf = (division: string) => {
  const station = shallowRef<Station>();
  const request = stations.get(division) ?? fetchStation(division);
  stations.set(division, request);
  request.then(
    (answer) => {
      station.value = answer;
    },
    () => stations.delete(division),
  );
  return station;
};
