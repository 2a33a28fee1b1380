import { answered, openApi } from "../../../shared/api/client.ts";
import { site } from "../../../shared/api/site.ts";
import { useAnswer } from "../../../shared/composables/query.ts";

/** Which townships of the counties served here have a station. */
export const useCoverage = () =>
  useAnswer(async () => {
    const { counties } = await site();
    return Promise.all(
      counties.map((county) => answered(openApi.GET("/v1/coverage", { params: { query: { county } } }))),
    );
  });
