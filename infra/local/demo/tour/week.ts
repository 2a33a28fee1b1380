import type { ApiClient } from "../api-client.ts";
import type { Say } from "./say.ts";

/** Shows the first rows of the week's list of all stations, as the operator's programme manager pulls it as CSV. */
export const showWeek = async (api: ApiClient, say: Say): Promise<void> => {
  const csv = await api.as("ngo-daxiang")<string>("GET", "/v1/volunteer-lists", undefined, {
    accept: "text/csv",
  });
  const lines = csv
    .replace(/^\uFEFF/, "")
    .trimEnd()
    .split("\r\n");
  say(
    `\n  The week's volunteer list of all stations, as the NGO pulls it (${lines.length - 1} rows; the first five):`,
  );
  for (const line of lines.slice(0, 6)) say(`  ${line}`);
};
