import { EventBridgeClient } from "@aws-sdk/client-eventbridge";
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda";
import { createLog } from "#shared/observability/log.ts";
import type { ToEvents } from "#shared/published/domain-event.ts";
import { createPublisher } from "#shared/published/publisher.ts";
import { createPutEvents } from "./put-events.ts";

/**
 * The deployed publisher of a service, which composes nothing of it and needs no secret: it tells what the stream
 * shows. @throws Error at once where there is no `EVENT_BUS`
 */
export const awsPublisher = (service: string, toEvents: ToEvents, bus = process.env.EVENT_BUS) => {
  if (!bus) throw new Error("this function was not given an event bus");
  const log = createLog(service);
  const publish = createPublisher(
    toEvents,
    createPutEvents(new EventBridgeClient({ maxAttempts: 3 }), bus, log),
    log,
  );
  return ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => publish(Records);
};
