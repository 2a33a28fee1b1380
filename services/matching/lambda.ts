import { awsRuntime } from "#shared/lambda/aws-platform.ts";
import { createHandlers } from "#shared/lambda/handlers.ts";
import { composeMatching } from "./main.ts";
import { manifest } from "./manifest.ts";

export const { api, worker, schedule, stream } = createHandlers(
  { manifest, compose: composeMatching },
  awsRuntime(manifest.name),
);
