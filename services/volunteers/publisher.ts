import { publishOnAws } from "#shared/lambda/publisher.ts";
import { tellVolunteers } from "./domain/events.ts";

export const publisher = publishOnAws("volunteers", tellVolunteers);
