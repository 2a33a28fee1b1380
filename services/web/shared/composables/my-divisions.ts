import { useDivisions } from "./divisions.ts";
import { fetchMyGrants } from "./my-roles.ts";
import { useQuery } from "./query.ts";

/**
 * The divisions where the signed-in person holds a role: townships, or a whole county. Empty without a role.
 * @throws ApiProblem
 */
export const fetchMyDivisions = async (): Promise<string[]> => {
  const grants = await fetchMyGrants();
  return [...new Set(grants.flatMap(({ divisions, county }) => divisions ?? [county]))];
};

/** The counties in which the signed-in person holds a role. */
export const useMyCounties = () =>
  useQuery(async () => [...new Set((await fetchMyGrants()).map(({ county }) => county))]);

/** The divisions where the signed-in person holds a role. */
export const useMyDivisions = () => useQuery(fetchMyDivisions);

/** The divisions of the counties in which the signed-in person holds a role. */
export const useMyCountiesDivisions = () => {
  const { data } = useMyCounties();
  return useDivisions(() => data.value ?? []);
};
