import { publishOnAws } from "#infra/aws/publisher.ts";
import { tellNeeds } from "./domain/events.ts";

export const publisher = publishOnAws("needs", tellNeeds);
