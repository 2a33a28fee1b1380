import type { DynamoDBRecord } from "aws-lambda";
import type { StoredFile } from "#shared/files/files.ts";
import type { ApiHandler } from "#shared/http/api.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { Consumer, ToEvents } from "#shared/published/domain-event.ts";

/** Handles the stream records of the service's own table directly (the poster). */
export type StreamHandler = (record: DynamoDBRecord) => Promise<void>;

/** One run of a schedule. */
export interface ScheduleRun {
  /** Milliseconds that are left until the run has to have ended. */
  readonly timeLeft: () => number;
  /** Which part of the schedule it is for, from 0, where the manifest says that there are several. */
  readonly part: number;
}

/** What a schedule runs: what is due, page after page, until nothing is left or the time is nearly up. */
export type ScheduledJob = (run: ScheduleRun) => Promise<void>;

/** A composed service: everything that its functions run, by the names in its manifest. */
export interface Service {
  readonly api: ApiHandler;
  /** The events that a change of a row becomes. */
  readonly toEvents?: ToEvents;
  readonly consumers?: Readonly<Record<string, Consumer>>;
  readonly schedules?: Readonly<Record<string, ScheduledJob>>;
  readonly streamHandlers?: Readonly<Record<string, StreamHandler>>;
  /** Handlers of a file that was stored under the service's name. */
  readonly uploads?: Readonly<Record<string, (file: StoredFile) => Promise<void>>>;
}

/** The composition root of a service (`main.ts`). */
export type Compose = (platform: Platform) => Service;
