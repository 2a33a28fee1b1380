import { writeFileSync } from "node:fs";
import { manifests } from "#infra/services.ts";
import { openApiDocument } from "./document.ts";

const file = new URL("../../openapi.json", import.meta.url);
writeFileSync(file, `${JSON.stringify(openApiDocument(manifests), null, 2)}\n`);
process.stdout.write(`wrote ${manifests.length} services' routes to openapi.json\n`);
