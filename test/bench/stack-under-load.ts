import { createApiClient } from "#infra/local/demo/api-client.ts";
import { aNeed, aRegistration } from "#test/support/requests.ts";
import { startDemoStack } from "./demo-stack.ts";
import type { Figures } from "./figures.ts";
import { percentile } from "./percentile.ts";

const calls = 100;
const division = "430422111";

interface Need {
  readonly needId: string;
  readonly positions: readonly { readonly positionId: string }[];
  readonly riskNotice: { readonly version: string };
}

/** One call after the other; what they answer, and how long each took in ms. */
const inTurn = async <T>(call: (at: number) => Promise<T>) => {
  const answers: T[] = [];
  const milliseconds: number[] = [];
  for (let at = 0; at < calls; at += 1) {
    const begun = performance.now();
    answers.push(await call(at));
    milliseconds.push(performance.now() - begun);
  }
  return { answers, milliseconds };
};

const measure = async (): Promise<Figures> => {
  const { stack, demo, close } = await startDemoStack();
  const figures: Record<string, number> = {};
  const api = createApiClient(stack.base, stack.identity.mint);
  const worker = api.as(`worker-${division}`);
  const timed = async <T>(name: string, call: (at: number) => Promise<T>): Promise<T[]> => {
    const { answers, milliseconds } = await inTurn(call);
    figures[`latency.${name}.p50Ms`] = percentile(milliseconds, 50);
    figures[`latency.${name}.p99Ms`] = percentile(milliseconds, 99);
    await stack.services.settled();
    return answers;
  };
  const volunteer = (at: number) => api.as(`volunteer-${10_001 + at}`);

  await timed("health", () => api.guest("GET", "/v1/health"));
  await timed("register", (at) => {
    const phone = `+86137${20_000_000 + at}`;
    return volunteer(at)("POST", "/v1/volunteers", aRegistration({ phone, home: { division } }));
  });
  const { answers: drafts } = await inTurn(() => worker<Need>("POST", "/v1/needs", aNeed({ division })));
  const needs = await timed("openNeed", (at) => worker<Need>("POST", `/v1/needs/${drafts[at]?.needId}/open`));
  await timed("signup", (at) =>
    volunteer(at)("POST", `/v1/needs/${needs[at]?.needId}/signups`, {
      positionId: needs[at]?.positions[0]?.positionId,
      shifts: "all",
      riskNoticeVersion: needs[at]?.riskNotice.version,
    }),
  );
  await timed("matches", (at) => worker("GET", `/v1/needs/${needs[at]?.needId}/matches`));
  await timed("listPull", (at) => api.as("ngo-daxiang")("GET", `/v1/needs/${needs[at]?.needId}/volunteers`));
  await timed("donation", () =>
    api.guest("POST", `/v1/projects/${demo.shownProject.projectId}/donations`, {
      amount: 1_000,
      currency: "CNY",
      anonymous: true,
    }),
  );
  await timed("needsList", () => api.guest("GET", `/v1/needs?division=${division}`));
  figures["memory.peakMb"] = process.resourceUsage().maxRSS / 1_024;
  await close();
  return figures;
};

process.stdout.write(JSON.stringify(await measure()));
process.exit(0);
