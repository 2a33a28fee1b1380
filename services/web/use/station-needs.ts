import { answered, api } from "../api/client.ts";
import { useAnswer } from "./answer.ts";

/** The needs of the stations where somebody works, drafts among them; `works` is false for who has no role. */
export const useStationNeeds = () =>
  useAnswer(async () => {
    const { grants } = await answered(api.GET("/v1/me"));
    const divisions = [...new Set(grants.flatMap(({ divisions, county }) => divisions ?? [county]))];
    const pages = await Promise.all(
      divisions.map((division) => answered(api.GET("/v1/needs", { params: { query: { division } } }))),
    );
    const items = pages.flatMap(({ items }) => items).sort((a, b) => a.from.localeCompare(b.from));
    return { works: grants.length > 0, items };
  });
