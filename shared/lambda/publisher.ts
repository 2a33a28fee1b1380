import { EventBridgeClient } from "@aws-sdk/client-eventbridge";
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda";
import { createLog } from "#shared/observability/log.ts";
import { batchLine, pipeline } from "#shared/pipeline/pipeline.ts";
import type { ToEvents } from "#shared/published/domain-event.ts";
import { createPublisher } from "#shared/published/publisher.ts";
import { createPutEvents } from "./put-events.ts";

/**
 * The deployed publisher of a service: stream records in, events on the bus. It composes nothing of the service and
 * needs no secret. @throws Error at once where there is no `EVENT_BUS`
 */
export const awsPublisher = (service: string, toEvents: ToEvents, bus = process.env.EVENT_BUS) => {
  if (!bus) throw new Error("this function was not given an event bus");
  const log = createLog(service);
  const putEvents = createPutEvents(new EventBridgeClient({ maxAttempts: 3 }), bus, log);
  const publish = createPublisher(toEvents, putEvents, log);
  return pipeline<DynamoDBStreamEvent, DynamoDBBatchResponse>(log, batchLine(`${service}-publisher`)).handler(
    ({ Records }) => publish(Records),
  );
};
