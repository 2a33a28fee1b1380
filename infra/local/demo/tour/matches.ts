import type { ApiClient } from "../api-client.ts";
import type { DemoState } from "../load.ts";
import type { Say } from "./say.ts";
import { textTable } from "./text-table.ts";

interface Candidate {
  readonly volunteerId: string;
  readonly score: number;
  readonly maskedName?: string;
  readonly reasons: readonly {
    readonly factor: string;
    readonly value: number;
    readonly weight: number;
    readonly text: string;
  }[];
}

interface Explanation {
  readonly eligible: boolean;
  readonly failedGates: readonly string[];
}

/** The three reasons with the greatest weight in the score. */
const why = ({ reasons }: Candidate): string =>
  [...reasons]
    .sort((a, b) => b.value * b.weight - a.value * a.weight)
    .slice(0, 3)
    .map(({ text }) => text)
    .join("；");

/** Shows a need, its five best volunteers with the reasons, and one volunteer who does not fit, with the reasons. */
export const showMatches = async (api: ApiClient, demo: DemoState, say: Say): Promise<void> => {
  const { needId, division } = demo.shownNeed;
  const need = await api.guest<{ title: string }>("GET", `/v1/needs/${needId}`);
  const worker = api.as(`worker-${division}`);
  const { items } = await worker<{ items: Candidate[] }>("GET", `/v1/needs/${needId}/matches?limit=100`);
  say(`\n  Who fits 「${need.title}」 (${division})? The five best of ${items.length}:`);
  const rows = items.slice(0, 5).map((item) => [item.maskedName ?? "", item.score.toFixed(3), why(item)]);
  say(textTable(["volunteer", ">score", "why"], rows));
  const fitting = new Set(items.map(({ volunteerId }) => volunteerId));
  for (const volunteerId of demo.volunteerIds.filter((id) => !fitting.has(id))) {
    const path = `/v1/needs/${needId}/matches/${volunteerId}`;
    const explanation = await worker<Explanation>("GET", path);
    // Volunteers who already signed up are not listed either, and would explain nothing.
    if (explanation.eligible || explanation.failedGates.includes("already-signed-up")) continue;
    say(`  And ${volunteerId} does not: ${explanation.failedGates.join(", ")}`);
    return;
  }
};
