import { publishOnAws } from "#shared/lambda/publisher.ts";
import { tellProjects } from "./domain/events.ts";

export const publisher = publishOnAws("projects", tellProjects);
