import { answered, api } from "../api/client.ts";
import { useAnswer } from "./answer.ts";

/** The divisions that one's roles hold for: townships, or a county as a whole; none for who has no role. */
export const ownDivisions = async (): Promise<string[]> => {
  const { grants } = await answered(api.GET("/v1/me"));
  return [...new Set(grants.flatMap(({ divisions, county }) => divisions ?? [county]))];
};

export const useOwnDivisions = () => useAnswer(ownDivisions);
