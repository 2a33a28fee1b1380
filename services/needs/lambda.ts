import { onAws } from "#shared/lambda/aws-platform.ts";
import { createHandlers } from "#shared/lambda/handlers.ts";
import { createS3Files } from "#shared/lambda/s3-files.ts";
import { composeNeeds } from "./main.ts";
import { manifest } from "./service.ts";

export const { api, worker, schedule, stage, upload } = createHandlers(
  { manifest, compose: composeNeeds(createS3Files(process.env.UPLOADS_BUCKET)) },
  onAws(manifest.name),
);
