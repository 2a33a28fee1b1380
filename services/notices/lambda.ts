import { onAws } from "#infra/aws/platform.ts";
import { createHandlers } from "#shared/service/lambda.ts";
import { composeNotices } from "./main.ts";
import { manifest } from "./service.ts";

export const { api, publisher, worker, schedule, stage } = createHandlers(
  { manifest, compose: composeNotices },
  onAws(manifest.name),
);
