import { publishOnAws } from "#infra/aws/publisher.ts";
import { tellVolunteers } from "./domain/events.ts";

export const publisher = publishOnAws("volunteers", tellVolunteers);
