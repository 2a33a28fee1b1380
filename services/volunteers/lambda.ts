import { awsRuntime } from "#shared/lambda/aws-platform.ts";
import { createHandlers } from "#shared/lambda/handlers.ts";
import { kmsEnvelope } from "#shared/lambda/kms-envelope.ts";
import { composeVolunteers } from "./main.ts";
import { manifest } from "./manifest.ts";

export const { api, worker, schedule, stream } = createHandlers(
  { manifest, compose: (platform) => composeVolunteers(platform) },
  awsRuntime(manifest.name, kmsEnvelope),
);
