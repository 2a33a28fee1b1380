import middy, { type MiddlewareObj, type Request } from "@middy/core";
import type { Context } from "aws-lambda";
import type { Log } from "#shared/observability/log.ts";

type Fields = Readonly<Record<string, unknown>>;

/** The name of a run's line in the log, and its fields, asked for when the run has ended. */
export interface RunLine<Event, Result, Ctx extends Context> {
  readonly event: string;
  readonly fields: (request: Request<Event, Result, Error, Ctx>) => Fields;
}

/** Logs one line for each run, with how long it took (ms), and of that in which services it called. An error that stayed one is logged with its causes. */
const logRun = <Event, Result, Ctx extends Context>(
  log: Log,
  { event, fields }: RunLine<Event, Result, Ctx>,
): MiddlewareObj<Event, Result, Error, Ctx> => {
  const startedAt = new WeakMap<object, number>();
  const end = (request: Request<Event, Result, Error, Ctx>) => {
    const started = startedAt.get(request) ?? performance.now();
    const milliseconds = Math.round(performance.now() - started);
    const calls = log.calls?.();
    const line = { ...fields(request), milliseconds, ...(calls ? { calls } : {}) };
    const failed = request.error && request.response === undefined;
    if (failed) log.error(`${event}-failed`, request.error, line);
    else log.info(event, line);
  };
  return {
    before: (request) => void startedAt.set(request, performance.now()),
    after: end,
    onError: end,
  };
};

/**
 * The middy chain that every function begins with, whatever starts it: a request, messages, stream records, a
 * schedule or an upload. An error that no later middleware answers is thrown on, for the trigger's own retries.
 */
export const pipeline = <Event, Result = void, Ctx extends Context = Context>(
  log: Log,
  line: RunLine<Event, Result, Ctx>,
) => middy<Event, Result, Error, Ctx>().use(logRun(log, line));

/** The line of a function that takes records: how many there were. */
export const batchLine = (functionName: string) => ({
  event: "batch",
  fields: ({ event }: { readonly event: { readonly Records: readonly unknown[] } }) => ({
    function: functionName,
    records: event.Records.length,
  }),
});
