import { awsPublisher } from "#shared/lambda/publisher.ts";
import { toProjectEvents } from "./domain/events.ts";

export const publisher = awsPublisher("projects", toProjectEvents);
