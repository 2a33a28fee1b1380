import { onAws } from "#infra/aws/platform.ts";
import { createHandlers } from "#shared/service/lambda.ts";
import { tellVolunteers } from "./domain/events.ts";
import { composeVolunteers } from "./main.ts";
import { manifest } from "./service.ts";

export const { api, publisher, worker, schedule, stage } = createHandlers(
  { manifest, compose: composeVolunteers, tell: tellVolunteers },
  onAws(manifest.name),
);
