import { createWriteStream } from "node:fs";
import { errorFields, type Log } from "#shared/observability/log.ts";

/** A log in a file, one JSON object per line; the terminal is kept for what people want to read. */
export const openLogFile = (path: string, clock: () => Date): { log: Log; close: () => Promise<void> } => {
  const stream = createWriteStream(path, { flags: "a" });
  const line = (level: string, event: string, fields: object) =>
    stream.write(`${JSON.stringify({ level, at: clock().toISOString(), event, ...fields })}\n`);
  return {
    log: {
      info: (event, fields = {}) => line("info", event, fields),
      warn: (event, fields = {}) => line("warn", event, fields),
      error: (event, error, fields = {}) => line("error", event, { ...fields, error: errorFields(error) }),
    },
    close: () => new Promise((resolve) => stream.end(resolve)),
  };
};
