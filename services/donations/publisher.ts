import { awsPublisher } from "#shared/lambda/publisher.ts";
import { toDonationEvents } from "./events.ts";

export const publisher = awsPublisher("donations", toDonationEvents);
