import { awsRuntime } from "#shared/lambda/aws-platform.ts";
import { createHandlers } from "#shared/lambda/handlers.ts";
import { composeProjects } from "./main.ts";
import { manifest } from "./manifest.ts";

export const { api, worker, schedule, stream } = createHandlers(
  { manifest, compose: composeProjects },
  awsRuntime(manifest.name),
);
