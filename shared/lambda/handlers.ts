import type {
  Context,
  DynamoDBBatchResponse,
  DynamoDBStreamEvent,
  SQSBatchResponse,
  SQSEvent,
} from "aws-lambda";
import type { StoredFile } from "#shared/files/files.ts";
import type { ApiEvent, ApiResult } from "#shared/http/exchange.ts";
import type { ServiceManifest } from "#shared/manifest/manifest.ts";
import type { Log } from "#shared/observability/log.ts";
import { batchLine, pipeline } from "#shared/pipeline/pipeline.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { domainEventSchema } from "#shared/published/domain-event.ts";
import type { HideMessage } from "./hide-message.ts";
import { eachMessage, recordsInOrder } from "./partial-batch.ts";
import type { Compose, Service } from "./service.ts";

/** The runtime of a deployed function. The platform is not created before the first event. */
export interface LambdaRuntime {
  readonly platform: () => Promise<Platform>;
  readonly log: Log;
  /** The physical name, `helink-dev-donations-poster`. */
  readonly functionName: string;
  /** Sets the pause before a message that failed is received again. */
  readonly hideMessage: HideMessage;
}

/** What a service's lambda.ts hands over. */
interface Entry {
  readonly manifest: ServiceManifest;
  readonly compose: Compose;
}

/** What a schedule's target is handed; `part` is absent where there is only one. */
interface ScheduleEvent {
  readonly schedule: string;
  readonly part?: number;
}

/** EventBridge's event about an S3 object, as far as it is used here. */
interface ObjectCreated {
  readonly detail: { readonly object: StoredFile };
}

type Handler<Event, Result = void> = (event: Event, context: Context) => Promise<Result>;

/** The handlers of a service's lambda.ts; each deployed function runs one of them, under rights of its own. */
export interface Handlers {
  readonly api: Handler<ApiEvent, ApiResult>;
  readonly worker: Handler<SQSEvent, SQSBatchResponse>;
  readonly schedule: Handler<ScheduleEvent>;
  readonly stream: Handler<DynamoDBStreamEvent, DynamoDBBatchResponse>;
  readonly upload: Handler<ObjectCreated>;
}

const part = <T>(parts: Readonly<Record<string, T>> | undefined, name: string, of: string): T => {
  const value = parts?.[name];
  if (value === undefined) throw new Error(`${of} does not compose ${name}`);
  return value;
};

/** A physical name ends in the name from the manifest: a queue's in its consumer, a function's in the function. */
const nameIn = (physicalName: string): string => physicalName.split("-").at(-1) ?? "";

/** Composes a service at the first event. Where that fails, the next event tries again. */
const lazily = (make: () => Promise<Service>): (() => Promise<Service>) => {
  let composed: Promise<Service> | undefined;
  return () => {
    composed ??= make();
    composed.catch(() => {
      composed = undefined;
    });
    return composed;
  };
};

/** Creates a service's deployed handlers: each is a pipeline around the part of the composed service that it runs. */
export const createHandlers = ({ manifest, compose }: Entry, runtime: LambdaRuntime): Handlers => {
  const { log, functionName, hideMessage } = runtime;
  const service = lazily(async () => compose(await runtime.platform()));

  return {
    api: async (event, context) => (await service()).api(event, context),

    // Messages side by side: their consumers are idempotent and drop what is older than what they hold.
    worker: pipeline<SQSEvent, SQSBatchResponse>(log, batchLine(functionName)).handler(
      eachMessage(log, hideMessage, async ({ body, eventSourceARN }) => {
        // EventBridge wraps the event; `detail` is what was published.
        const event = domainEventSchema().parse(JSON.parse(body).detail);
        await part((await service()).consumers, nameIn(eventSourceARN), manifest.name)(event);
      }),
    ),

    stream: pipeline<DynamoDBStreamEvent, DynamoDBBatchResponse>(log, batchLine(functionName)).handler(
      recordsInOrder(log, functionName, async (record) =>
        part((await service()).streamHandlers, nameIn(functionName), manifest.name)(record),
      ),
    ),

    schedule: pipeline<ScheduleEvent>(log, {
      event: "schedule",
      fields: ({ event: { schedule, part: of } }) => ({
        schedule,
        ...(of === undefined ? {} : { part: of }),
      }),
    }).handler(async ({ schedule, part: of = 0 }, context) => {
      const job = part((await service()).schedules, schedule, manifest.name);
      await job({ timeLeft: () => context.getRemainingTimeInMillis(), part: of });
    }),

    upload: pipeline<ObjectCreated>(log, {
      event: "upload",
      fields: ({ event: { detail } }) => ({ key: detail.object.key }),
    }).handler(async ({ detail: { object } }) => {
      const { key, etag, size } = object;
      await part((await service()).uploads, nameIn(functionName), manifest.name)({ key, etag, size });
    }),
  };
};
