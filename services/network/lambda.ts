import { issuerOnAws } from "#infra/aws/machine-identity.ts";
import { onAws } from "#infra/aws/platform.ts";
import { createHandlers } from "#shared/service/lambda.ts";
import { composeNetwork } from "./main.ts";
import { manifest } from "./service.ts";

export const { api, worker, schedule, stage } = createHandlers(
  { manifest, compose: composeNetwork(issuerOnAws()) },
  onAws(manifest.name),
);
