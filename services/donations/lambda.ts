import { onAws } from "#infra/aws/platform.ts";
import { createHandlers } from "#shared/service/lambda.ts";
import { tellDonations } from "./domain/events.ts";
import { composeDonations } from "./main.ts";
import { manifest } from "./service.ts";

export const { api, publisher, worker, schedule, stage } = createHandlers(
  { manifest, compose: composeDonations, tell: tellDonations },
  onAws(manifest.name),
);
