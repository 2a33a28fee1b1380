import { onAws } from "#shared/lambda/aws-platform.ts";
import { createHandlers } from "#shared/lambda/handlers.ts";
import { composeProjects } from "./main.ts";
import { manifest } from "./service.ts";

export const { api, worker, schedule, stage } = createHandlers(
  { manifest, compose: composeProjects },
  onAws(manifest.name),
);
