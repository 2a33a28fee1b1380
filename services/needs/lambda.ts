import { onAws } from "#infra/aws/platform.ts";
import { createHandlers } from "#shared/service/lambda.ts";
import { tellNeeds } from "./domain/events.ts";
import { composeNeeds } from "./main.ts";
import { manifest } from "./service.ts";

export const { api, publisher, worker, schedule, stage } = createHandlers(
  { manifest, compose: composeNeeds, tell: tellNeeds },
  onAws(manifest.name),
);
