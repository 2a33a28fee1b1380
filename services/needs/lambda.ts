import { onAws } from "#infra/aws/platform.ts";
import { createS3Files } from "#infra/aws/s3-files.ts";
import { createHandlers } from "#shared/service/lambda.ts";
import { composeNeeds } from "./main.ts";
import { manifest } from "./service.ts";

export const { api, worker, schedule, stage, upload } = createHandlers(
  { manifest, compose: composeNeeds(createS3Files(process.env.UPLOADS_BUCKET)) },
  onAws(manifest.name),
);
