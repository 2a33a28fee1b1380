import { Logger } from "@aws-lambda-powertools/logger";

type Fields = Readonly<Record<string, unknown>>;

/**
 * The log of a function: one event name and its fields a line, as JSON. Fields are ids, codes, counts and times;
 * bodies, headers, names and secrets are never passed.
 */
export interface Log {
  info(event: string, fields?: Fields): void;
  warn(event: string, fields?: Fields): void;
  /** `error`'s stack and causes are logged in full; this is the only place where a 5xx explains itself. */
  error(event: string, error: unknown, fields?: Fields): void;
}

/** An error with its chain of causes, as plain fields. */
export const errorFields = (error: unknown): Fields =>
  error instanceof Error
    ? {
        name: error.name,
        message: error.message,
        stack: error.stack,
        ...(error.cause ? { cause: errorFields(error.cause) } : {}),
      }
    : { message: String(error) };

/** The log of a deployed function: Powertools' JSON lines on stdout, read by CloudWatch. */
export const createLog = (service: string): Log => {
  const logger = new Logger({ serviceName: service });
  return {
    info: (event, fields = {}) => logger.info(event, fields),
    warn: (event, fields = {}) => logger.warn(event, fields),
    error: (event, error, fields = {}) => logger.error(event, { ...fields, error: errorFields(error) }),
  };
};
