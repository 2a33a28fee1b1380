import { awsPublisher } from "#shared/lambda/publisher.ts";
import { toVolunteerEvents } from "./domain/events.ts";

export const publisher = awsPublisher("volunteers", toVolunteerEvents);
