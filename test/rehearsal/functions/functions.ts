import { join } from "node:path";
import type { Judge } from "../rights/judge.ts";
import type { Resolved } from "../templates/resolve.ts";
import { type LambdaProcess, startLambda } from "./lambda-process.ts";

/** A function that can be invoked, whichever process runs it now. */
export type Invoke = (event: unknown) => Promise<unknown>;

export interface FunctionsOptions {
  readonly resources: readonly Resolved[];
  readonly functions: readonly Resolved[];
  /** The folder of the assets. */
  readonly folder: string;
  readonly judge: Judge;
  readonly onFault: (fault: unknown) => void;
}

const logGroupOf = (resources: readonly Resolved[], fn: Resolved): string =>
  resources.find(
    ({ type, name }) => type === "AWS::Logs::LogGroup" && name === fn.properties.LoggingConfig?.LogGroup,
  )?.arn ?? "no log group";

const parsed = (line: string): Record<string, unknown> => {
  try {
    return JSON.parse(line);
  } catch {
    return { level: "PLAIN", message: line };
  }
};

/** The functions of the templates, each in a process of its own. */
export const createFunctions = ({ resources, functions, folder, judge, onFault }: FunctionsOptions) => {
  const running = new Map<string, LambdaProcess>();
  const lines: { readonly function: string; readonly line: Record<string, unknown> }[] = [];
  const milliseconds: Record<string, number> = {};

  const start = async (fn: Resolved, environment: Readonly<Record<string, string>>): Promise<void> => {
    try {
      const bundle = `asset.${String(fn.properties.Code.S3Key).replace(/\.zip$/, "")}`;
      const onLine = (line: string) => lines.push({ function: fn.name, line: parsed(line) });
      const lambda = await startLambda({ fn, folder: join(folder, bundle), environment, onLine });
      // Lambda writes what a function prints, under the function's rights.
      const resource = logGroupOf(resources, fn);
      judge.allows(fn.name, [
        { action: "logs:CreateLogStream", resource },
        { action: "logs:PutLogEvents", resource },
      ]);
      milliseconds[fn.name] = lambda.milliseconds;
      running.set(fn.arn, lambda);
    } catch (fault) {
      onFault(fault);
    }
  };
  const stop = async (): Promise<void> => {
    await Promise.all([...running.values()].map((lambda) => lambda.close()));
    running.clear();
  };

  return {
    /** Starts every function anew, as a deployment does; one that does not start is a fault. */
    restart: async (environment: Readonly<Record<string, string>>): Promise<void> => {
      await stop();
      for (const fn of functions) await start(fn, environment);
    },
    stop,
    /** How to invoke a function, by its ARN; undefined for one that is none of ours. */
    invokerOf: (arn: string): Invoke | undefined =>
      functions.some((fn) => fn.arn === arn)
        ? async (event) => {
            const lambda = running.get(arn);
            if (!lambda) throw new Error(`${arn} does not run`);
            return lambda.invoke(event);
          }
        : undefined,
    /** What the functions have logged. */
    lines: () => lines,
    /** How long each took to load. */
    milliseconds,
  };
};
export type Functions = ReturnType<typeof createFunctions>;
