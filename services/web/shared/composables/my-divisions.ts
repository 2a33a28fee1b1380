import { ownGrants } from "./my-roles.ts";
import { useAnswer } from "./query.ts";

/** The divisions that one's roles hold for: townships, or a county as a whole; none for who has no role. */
export const ownDivisions = async (): Promise<string[]> => {
  const grants = await ownGrants();
  return [...new Set(grants.flatMap(({ divisions, county }) => divisions ?? [county]))];
};

/** The counties in which one holds a role. */
export const useOwnCounties = () =>
  useAnswer(async () => [...new Set((await ownGrants()).map(({ county }) => county))]);

export const useOwnDivisions = () => useAnswer(ownDivisions);
