import { Logger } from "@aws-lambda-powertools/logger";
import { measureCalls, type Spent } from "./outgoing-calls.ts";

type Fields = Readonly<Record<string, unknown>>;

/**
 * The log of a function: each line is an event name with fields, as JSON. Fields are ids, codes, counts and times, never
 * bodies, headers, names or secrets.
 */
export interface Log {
  info(event: string, fields?: Fields): void;
  warn(event: string, fields?: Fields): void;
  /** Logs the error with its stack and causes. A 5xx is explained here and nowhere else. */
  error(event: string, error: unknown, fields?: Fields): void;
  /** What was spent on calls of other services since it was last asked; absent where runs overlap. */
  readonly calls?: () => Readonly<Record<string, Spent>>;
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
    calls: measureCalls(),
  };
};
