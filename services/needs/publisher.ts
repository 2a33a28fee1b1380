import { publishOnAws } from "#shared/lambda/publisher.ts";
import { tellNeeds } from "./domain/events.ts";

export const publisher = publishOnAws("needs", tellNeeds);
