import { answered, openApi } from "../api/client.ts";
import { useAnswer } from "./answer.ts";
import { site } from "./site.ts";

/** Which townships of the counties served here have a station. */
export const useCoverage = () =>
  useAnswer(async () => {
    const { counties } = await site();
    return Promise.all(
      counties.map((county) => answered(openApi.GET("/v1/coverage", { params: { query: { county } } }))),
    );
  });
