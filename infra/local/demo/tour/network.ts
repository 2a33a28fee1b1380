import type { ApiClient } from "../api-client.ts";
import type { DemoState } from "../load.ts";
import type { Say } from "./say.ts";

interface Coverage {
  readonly townships: number;
  readonly covered: number;
  readonly posts: number | null;
}

const shown = (value: number | null): string => (value === null ? "未公布" : String(value));

/** Shows stations and posts of each county, and what the demo county holds. */
export const showNetwork = async (api: ApiClient, demo: DemoState, say: Say): Promise<void> => {
  for (const [county, name] of [
    ["430422", "衡南县"],
    ["430103", "天心区"],
  ] as const) {
    const { covered, townships, posts } = await api.guest<Coverage>("GET", `/v1/coverage?county=${county}`);
    say(`  ${name} ${county}: ${covered} of ${townships} stations, ${shown(posts)} posts`);
  }
  say(
    `  ${demo.volunteers} volunteers (invented), ${demo.needs} needs (invented), ${demo.gifts} gifts (invented)`,
  );
};
