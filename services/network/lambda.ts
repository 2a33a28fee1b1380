import { awsRuntime } from "#shared/lambda/aws-platform.ts";
import { createHandlers } from "#shared/lambda/handlers.ts";
import { kmsEnvelope } from "#shared/lambda/kms-envelope.ts";
import { cognitoMachineIdentity } from "./adapters/machine-identity.ts";
import { composeNetwork } from "./main.ts";
import { manifest } from "./manifest.ts";

export const { api, worker, schedule, stream } = createHandlers(
  { manifest, compose: composeNetwork(cognitoMachineIdentity()) },
  awsRuntime(manifest.name, kmsEnvelope),
);
