import { fork } from "node:child_process";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import type { Resolved } from "../templates/resolve.ts";

const host = new URL("./host.ts", import.meta.url);

export interface LambdaOptions {
  readonly fn: Resolved;
  /** The folder of its bundle. */
  readonly folder: string;
  /** Addresses of stand-ins; everything else of the environment is the template's. */
  readonly environment: Readonly<Record<string, string>>;
  readonly onLine: (line: string) => void;
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (reason: Error) => void;
}

/** A function that threw, ended, or ran into its timeout. */
class FunctionFailed extends Error {}

/**
 * Starts a function as its own process under the environment and memory of its template, and resolves when its bundle
 * is loaded. @throws FunctionFailed if it does not start
 */
export const startLambda = async ({ fn, folder, environment, onLine }: LambdaOptions) => {
  const { Environment, Handler, MemorySize, Timeout, FunctionName } = fn.properties;
  const variables: Record<string, string> = Environment?.Variables ?? {};
  const child = fork(host, {
    silent: true,
    execArgv: [`--max-old-space-size=${MemorySize}`],
    env: {
      ...variables,
      AWS_REGION: fn.region,
      AWS_LAMBDA_FUNCTION_NAME: FunctionName,
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(MemorySize),
      // The key's name says whose rights count; the extension for secrets knows the function by its session.
      AWS_ACCESS_KEY_ID: FunctionName,
      AWS_SECRET_ACCESS_KEY: "none",
      AWS_SESSION_TOKEN: FunctionName,
      LAMBDA_TASK_ROOT: folder,
      _HANDLER: Handler,
      TZ: ":UTC",
      ...environment,
    },
  });
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream as Readable }).on("line", onLine);

  const waiting = new Map<number, Waiting>();
  let calls = 0;
  const milliseconds = await new Promise<number>((resolve, reject) => {
    child.once("message", ({ ready }: { ready: number }) => resolve(ready));
    child.once("exit", (code) => reject(new FunctionFailed(`${FunctionName} did not start: exit ${code}`)));
  });
  child.on("message", ({ id, result, error }: { id: number; result: unknown; error?: string }) => {
    const call = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) call?.resolve(result);
    else call?.reject(new FunctionFailed(`${FunctionName}: ${error}`));
  });
  child.on("exit", () => {
    for (const { reject } of waiting.values()) reject(new FunctionFailed(`${FunctionName} ended`));
  });

  const call = (event: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = ++calls;
      const timer = setTimeout(() => {
        waiting.delete(id);
        reject(new FunctionFailed(`${FunctionName} was not done after ${Timeout} s`));
      }, Timeout * 1_000);
      const settle =
        <T>(then: (value: T) => void) =>
        (value: T) => {
          clearTimeout(timer);
          then(value);
        };
      waiting.set(id, { resolve: settle(resolve), reject: settle(reject) });
      const context = {
        functionName: FunctionName,
        awsRequestId: `rehearsal-${id}`,
        invokedFunctionArn: fn.arn,
      };
      child.send({ id, event, context, deadline: Date.now() + Timeout * 1_000 });
    });
  let last: Promise<unknown> = Promise.resolve();

  return {
    milliseconds,
    /** Hands it an event once it is done with the one before, as one instance does. @throws FunctionFailed */
    invoke: (event: unknown): Promise<unknown> => {
      const result = last.then(() => call(event));
      last = result.catch(() => {});
      return result;
    },
    close: () =>
      new Promise<void>((resolve) => {
        child.once("exit", () => resolve());
        child.kill();
      }),
  };
};
export type LambdaProcess = Awaited<ReturnType<typeof startLambda>>;
