import { awsPublisher } from "#shared/lambda/publisher.ts";
import { toNeedEvents } from "./events.ts";

export const publisher = awsPublisher("needs", toNeedEvents);
