import { onAws } from "#shared/lambda/aws-platform.ts";
import { createHandlers } from "#shared/lambda/handlers.ts";
import { issuerOnAws } from "./adapters/machine-identity.ts";
import { composeNetwork } from "./main.ts";
import { manifest } from "./service.ts";

export const { api, worker, schedule, stage } = createHandlers(
  { manifest, compose: composeNetwork(issuerOnAws()) },
  onAws(manifest.name),
);
