import { awsPublisher } from "#shared/lambda/publisher.ts";
import { toDonationEvents } from "./domain/events.ts";

export const publisher = awsPublisher("donations", toDonationEvents);
