import { onAws } from "#infra/aws/platform.ts";
import { createHandlers } from "#shared/service/lambda.ts";
import { composeProjects } from "./main.ts";
import { manifest } from "./service.ts";

export const { api, worker, schedule, stage } = createHandlers(
  { manifest, compose: composeProjects },
  onAws(manifest.name),
);
