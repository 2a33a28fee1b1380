import { awsPublisher } from "#shared/lambda/publisher.ts";
import { toVolunteerEvents } from "./events.ts";

export const publisher = awsPublisher("volunteers", toVolunteerEvents);
