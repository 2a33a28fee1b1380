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
import type { Platform } from "#shared/platform/platform.ts";
import { domainEventSchema } from "#shared/published/domain-event.ts";
import type { Compose, Service } from "./service.ts";

/** What a deployed function stands in. Nothing of it is read before the first event. */
export interface LambdaRuntime {
  readonly platform: () => Promise<Platform>;
  readonly log: Log;
  /** The physical name, `helink-dev-donations-poster`. */
  readonly functionName: string;
}

/** What a service's entry hands over. */
interface Entry {
  readonly manifest: ServiceManifest;
  readonly compose: Compose;
}

/** The handlers of a service's lambda.ts; each deployed function runs one of them, under rights of its own. */
export interface Handlers {
  readonly api: (event: ApiEvent, context: Context) => Promise<ApiResult>;
  readonly worker: (event: SQSEvent) => Promise<SQSBatchResponse>;
  readonly schedule: (event: { readonly schedule: string }) => Promise<void>;
  readonly stream: (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>;
  readonly upload: (event: ObjectCreated) => Promise<void>;
}

/** What S3 tells EventBridge of an object, as far as it is used here. */
interface ObjectCreated {
  readonly detail: { readonly object: StoredFile };
}

const part = <T>(parts: Readonly<Record<string, T>> | undefined, name: string, of: string): T => {
  const found = parts?.[name];
  if (found === undefined) throw new Error(`${of} does not compose ${name}`);
  return found;
};

/** Physical names end in the manifest's: a queue's in its consumer, a function's in its stage. */
const nameIn = (physicalName: string): string => physicalName.split("-").at(-1) ?? "";

/**
 * Makes a service's deployed handlers. The service is composed at the first event; where that fails, the next event
 * tries again.
 */
export const createHandlers = ({ manifest, compose }: Entry, runtime: LambdaRuntime): Handlers => {
  const { log, functionName } = runtime;
  let composed: Promise<Service> | undefined;
  const service = (): Promise<Service> => {
    composed ??= runtime.platform().then(compose);
    composed.catch(() => {
      composed = undefined;
    });
    return composed;
  };

  return {
    api: async (event, context) => (await service()).api(event, context),

    /** Messages side by side: their consumers are idempotent and drop what is older than what they hold. */
    worker: async ({ Records }) => {
      const { consumers } = await service();
      const outcomes = await Promise.all(
        Records.map(async ({ body, eventSourceARN, messageId }) => {
          try {
            // EventBridge wraps the event; `detail` is what was published.
            const event = domainEventSchema.parse(JSON.parse(body).detail);
            await part(consumers, nameIn(eventSourceARN), manifest.name)(event);
            return [];
          } catch (error) {
            log.error("message-failed", error, { queue: eventSourceARN, id: messageId });
            return [{ itemIdentifier: messageId }];
          }
        }),
      );
      return { batchItemFailures: outcomes.flat() };
    },

    schedule: async ({ schedule }) => part((await service()).schedules, schedule, manifest.name)(),

    upload: async ({ detail: { object } }) => {
      const { key, etag, size } = object;
      await part((await service()).uploads, nameIn(functionName), manifest.name)({ key, etag, size });
    },

    /** Records one after the other, up to the first that fails: the stream goes on from there. */
    stream: async ({ Records }) => {
      const stage = part((await service()).streamHandlers, nameIn(functionName), manifest.name);
      for (const record of Records) {
        try {
          await stage(record);
        } catch (error) {
          const sequence = record.dynamodb?.SequenceNumber ?? "";
          log.error("record-failed", error, { stage: functionName, sequence });
          return { batchItemFailures: [{ itemIdentifier: sequence }] };
        }
      }
      return { batchItemFailures: [] };
    },
  };
};
