import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Figures } from "./figures.ts";

const program = fileURLToPath(new URL("./stack-under-load.ts", import.meta.url));

let measured: Promise<Figures> | undefined;

/** One run serves both parts; in a process of its own, so that nothing else of the benchmark is in its memory. */
const underLoad = (): Promise<Figures> => {
  measured ??= promisify(execFile)(process.execPath, [program]).then(({ stdout }) => JSON.parse(stdout));
  return measured;
};

const named = async (prefix: string): Promise<Figures> =>
  Object.fromEntries(Object.entries(await underLoad()).filter(([name]) => name.startsWith(prefix)));

/**
 * Milliseconds of 100 calls each over HTTP, one after the other, to a house with the demo county: from the request to
 * the last byte of the answer, while what the calls before it changed is still being carried.
 */
export const measureLatency = (): Promise<Figures> => named("latency.");

/**
 * Peak resident memory (MB) of the process during those calls: all seven services, gateway, identity provider, Stripe
 * sandbox, streams and queues, the loading of the demo county and the caller itself; not DynamoDB Local, which is a
 * process of its own.
 */
export const measureMemory = (): Promise<Figures> => named("memory.");
