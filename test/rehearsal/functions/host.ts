/**
 * Runs one bundle as Lambda would: it loads the handler that the process's environment names, and hands it the events
 * that its parent sends, one after the other.
 */
interface Invocation {
  readonly id: number;
  readonly event: unknown;
  readonly context: object;
  /** When its timeout is over, in milliseconds since 1970. */
  readonly deadline: number;
}

const { LAMBDA_TASK_ROOT = "", _HANDLER = "" } = process.env;
const [file, name = ""] = _HANDLER.split(".");
const send = (message: object) => process.send?.(message);

const started = performance.now();
const code: Record<string, unknown> = await import(`${LAMBDA_TASK_ROOT}/${file}.mjs`);
const handler = code[name];
if (typeof handler !== "function") throw new Error(`${_HANDLER} is no function`);

process.on("message", async ({ id, event, context, deadline }: Invocation) => {
  try {
    send({
      id,
      result: await handler(event, { ...context, getRemainingTimeInMillis: () => deadline - Date.now() }),
    });
  } catch (error) {
    send({
      id,
      error: error instanceof Error ? `${error.name}: ${error.message}\n${error.stack}` : String(error),
    });
  }
});
send({ ready: performance.now() - started });
