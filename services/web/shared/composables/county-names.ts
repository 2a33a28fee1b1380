import { shallowRef } from "vue";
import type { CountyName } from "../api/types.ts";
import { publicApi, unwrap } from "../client/client.ts";
import { fetchAllPages } from "./paged-query.ts";

/** The counties served with their names, by code; none until they have arrived. */
export const countyNames = shallowRef<readonly CountyName[]>([]);

let request: Promise<readonly CountyName[]> | undefined;

/**
 * Fetches the counties served with their names, once for all pages, and again after a failure.
 * @throws ApiProblem
 */
export const fetchCountyNames = (): Promise<readonly CountyName[]> => {
  request ??= fetchAllPages<CountyName>((query) =>
    unwrap(publicApi.GET("/v1/counties", { params: { query } })),
  ).then((items) => {
    countyNames.value = items;
    return items;
  });
  request.catch(() => {
    request = undefined;
  });
  return request;
};
