import { awsPublisher } from "#shared/lambda/publisher.ts";
import { toMatchingEvents } from "./events.ts";

export const publisher = awsPublisher("matching", toMatchingEvents);
