import { onAws } from "#infra/aws/platform.ts";
import { createHandlers } from "#shared/service/lambda.ts";
import { tellProjects } from "./domain/events.ts";
import { composeProjects } from "./main.ts";
import { manifest } from "./service.ts";

export const { api, publisher, worker, schedule, stage } = createHandlers(
  { manifest, compose: composeProjects, tell: tellProjects },
  onAws(manifest.name),
);
