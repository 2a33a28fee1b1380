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

/** The three reasons that count most. */
const why = ({ reasons }: Candidate): string =>
  [...reasons]
    .sort((a, b) => b.value * b.weight - a.value * a.weight)
    .slice(0, 3)
    .map(({ text }) => text)
    .join("；");

/** One need with its five best volunteers and why each fits, and one who does not and why. */
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
    // Who signed up already stands no longer among those who fit, and shows nothing.
    if (explanation.eligible || explanation.failedGates.includes("already-signed-up")) continue;
    say(`  And ${volunteerId} does not: ${explanation.failedGates.join(", ")}`);
    return;
  }
};
