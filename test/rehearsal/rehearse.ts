import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { StageValues } from "#infra/stages.ts";
import { manifests } from "#services/services.ts";
import { alarmFaults } from "./checks/alarms.ts";
import { eventFaults } from "./checks/events.ts";
import { rightsFaults } from "./checks/kept-rights.ts";
import { limitFaults } from "./checks/limits.ts";
import { failEverywhere } from "./county/failures.ts";
import { freshStage } from "./county/fresh-stage.ts";
import { liveThrough } from "./county/life.ts";
import { type Rehearsal, startRehearsal } from "./start.ts";

/** What a rehearsal found out. `faults`: what has to be mended before anybody deploys. */
export interface Outcome {
  readonly functions: number;
  readonly milliseconds: number;
  readonly rights: { readonly granted: number; readonly used: number; readonly checks: number };
  readonly routes: { readonly called: number; readonly all: number };
  readonly events: { readonly seen: number; readonly all: number };
  readonly alarms: number;
  readonly deadLetters: number;
  readonly faults: readonly string[];
}

const errorLines = ({ functions }: Rehearsal, from: number): string[] =>
  functions
    .lines()
    .slice(from)
    .filter(({ line }) => ["ERROR", "PLAIN", "CRITICAL"].includes(String(line.level)))
    .map((line) => JSON.stringify(line).slice(0, 1_000));

/** A route's template matches a call: `GET /v1/needs/{needId}` and `GET /v1/needs/need_1`. */
const matches = (key: string, call: string): boolean =>
  new RegExp(`^${key.replaceAll(/\{\w+\}/g, "[^/]+")}$`).test(call);

/**
 * Synthesises a stage, runs its templates, lives a county's life on it, lets messages fail, and looks at what was used.
 * @param dynamoDbEndpoint a DynamoDB Local without tables of this stage
 */
export const rehearse = async (
  stage: StageValues,
  dynamoDbEndpoint: string,
  say: (line: string) => void,
): Promise<Outcome> => {
  const begun = performance.now();
  const rehearsal = await startRehearsal(stage, dynamoDbEndpoint);
  const dataDir = mkdtempSync(join(tmpdir(), "helink-rehearsal-stripe-"));
  try {
    const { resources, judge, functions, assembly } = rehearsal;
    say(`${Object.keys(functions.milliseconds).length} functions started`);
    const broken: string[] = [];
    const part = async <T>(name: string, live: () => Promise<T>): Promise<T | undefined> => {
      try {
        return await live();
      } catch (error) {
        broken.push(`${name}: ${error instanceof Error ? error.message : error}`);
        return undefined;
      }
    };
    await part("a fresh stage", () => freshStage(rehearsal));
    // Until keys are entered, the functions of donations say so as an error.
    const fresh = functions.lines().length;
    const stripe = await rehearsal.setUpPayments(dataDir);
    const life = await part("a county's life", () => liveThrough(rehearsal, stripe, say));
    const errors = errorLines(rehearsal, fresh);
    const consumers = await part("failures", () => failEverywhere(rehearsal));

    const calls = life?.calls ?? [];
    const routes = manifests
      .flatMap(({ routes }) => Object.values(routes))
      .map(({ method, path }) => `${method} ${path}`);
    const called = routes.filter((key) => calls.some((call) => matches(key, call)));
    const events = eventFaults(manifests, rehearsal.handled());
    const alarms = alarmFaults(resources, functions.lines());
    const rights = rightsFaults(judge.unused());
    const leftOver = [
      ...rights.notKept.map(({ holder, action, resource }) => `unused: ${holder} ${action} ${resource}`),
      ...rights.stale.map(({ holder, action }) => `kept without need: ${holder} ${action}`),
      ...routes
        .filter((key) => !called.includes(key) && !key.endsWith("/webhook"))
        .map((key) => `not called: ${key}`),
      ...events.neverSeen.map((event) => `never seen: ${event}`),
    ];
    return {
      functions: Object.keys(functions.milliseconds).length,
      milliseconds: Math.round(performance.now() - begun),
      rights: judge.counts(),
      // The payment provider calls the webhook.
      routes: { called: called.length + 1, all: routes.length },
      events: { seen: events.seen, all: events.all },
      alarms: alarms.checked,
      deadLetters: consumers ?? 0,
      faults: [
        ...broken,
        ...rehearsal.faults.map((fault) => `fault: ${fault instanceof Error ? fault.message : fault}`),
        ...judge.refusals().map(({ holder, action, resource }) => `refused: ${holder} ${action} ${resource}`),
        ...errors.map((line) => `logged: ${line}`),
        ...events.unhandled.map((event) => `nobody handles ${event}`),
        ...(life
          ? leftOver
          : ["after a life that broke off, nothing is said of unused rights, routes and events"]),
        ...alarms.faults,
        ...limitFaults(assembly, resources),
      ],
    };
  } finally {
    await rehearsal.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
};
