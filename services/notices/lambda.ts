import { onAws } from "#shared/lambda/aws-platform.ts";
import { createHandlers } from "#shared/lambda/handlers.ts";
import { kmsEnvelope } from "#shared/lambda/kms-envelope.ts";
import { composeNotices } from "./main.ts";
import { manifest } from "./service.ts";

export const { api, worker, schedule, stage } = createHandlers(
  { manifest, compose: composeNotices },
  onAws(manifest.name, kmsEnvelope),
);
