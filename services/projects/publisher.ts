import { awsPublisher } from "#shared/lambda/publisher.ts";
import { toProjectEvents } from "./events.ts";

export const publisher = awsPublisher("projects", toProjectEvents);
