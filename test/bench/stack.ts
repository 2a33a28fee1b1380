import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Figures } from "./figures.ts";

const program = fileURLToPath(new URL("./stack-under-load.ts", import.meta.url));

let measured: Promise<Figures> | undefined;

/** One run serves both parts. It has its own process, so that memory shows the stack alone. */
const underLoad = (): Promise<Figures> => {
  measured ??= promisify(execFile)(process.execPath, [program]).then(({ stdout }) => JSON.parse(stdout));
  return measured;
};

const named = async (prefix: string): Promise<Figures> =>
  Object.fromEntries(Object.entries(await underLoad()).filter(([name]) => name.startsWith(prefix)));

/**
 * Milliseconds of 100 calls of each kind over HTTP, one after the other, to a local stack with the demo county: from
 * the request to the last byte of the answer, while the events of earlier calls are still being consumed.
 */
export const measureLatency = (): Promise<Figures> => named("latency.");

/**
 * Peak resident memory (MB) of the process during those calls: all services, gateway, identity provider, Stripe
 * sandbox, streams, queues, the loading of the demo county and the caller itself. DynamoDB Local is another process.
 */
export const measureMemory = (): Promise<Figures> => named("memory.");
