import { kmsEnvelope } from "#infra/aws/kms-envelope.ts";
import { onAws } from "#infra/aws/platform.ts";
import { createHandlers } from "#shared/service/lambda.ts";
import { composeVolunteers } from "./main.ts";
import { manifest } from "./service.ts";

export const { api, worker, schedule, stage } = createHandlers(
  { manifest, compose: composeVolunteers },
  onAws(manifest.name, kmsEnvelope),
);
