import { awsRuntime } from "#shared/lambda/aws-platform.ts";
import { createHandlers } from "#shared/lambda/handlers.ts";
import { kmsEnvelope } from "#shared/lambda/kms-envelope.ts";
import { createS3Files } from "#shared/lambda/s3-files.ts";
import { composeNeeds } from "./main.ts";
import { manifest } from "./manifest.ts";

export const { api, worker, schedule, stream, upload } = createHandlers(
  { manifest, compose: composeNeeds(createS3Files(process.env.UPLOADS_BUCKET)) },
  awsRuntime(manifest.name, kmsEnvelope),
);
