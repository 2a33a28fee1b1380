import type { DynamoDBRecord } from "aws-lambda";
import type { StoredFile } from "#shared/files/files.ts";
import type { ApiHandler } from "#shared/http/api.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { Consumer, ToEvents } from "#shared/published/domain-event.ts";

/** A stage of one service that takes its own table's stream records directly (the poster). */
export type StreamHandler = (record: DynamoDBRecord) => Promise<void>;

/** A composed service: everything its functions run, by the names its manifest uses. */
export interface Service {
  readonly api: ApiHandler;
  /** What other services may learn of a change of a row. */
  readonly toEvents?: ToEvents;
  readonly consumers?: Readonly<Record<string, Consumer>>;
  readonly schedules?: Readonly<Record<string, () => Promise<void>>>;
  readonly streamHandlers?: Readonly<Record<string, StreamHandler>>;
  /** What is done with a file that was stored under the service's name. */
  readonly uploads?: Readonly<Record<string, (file: StoredFile) => Promise<void>>>;
}

/** The composition root of a service (`main.ts`). */
export type Compose = (platform: Platform) => Service;
