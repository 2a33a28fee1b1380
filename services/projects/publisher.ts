import { publishOnAws } from "#infra/aws/publisher.ts";
import { tellProjects } from "./domain/events.ts";

export const publisher = publishOnAws("projects", tellProjects);
