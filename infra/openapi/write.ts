import { readFileSync, writeFileSync } from "node:fs";
import { manifests } from "#infra/services.ts";
import { openApiDocument } from "./document.ts";
import { withRouteTable } from "./route-table.ts";

const readme = new URL("../../README.md", import.meta.url);
const document = new URL("../../openapi.json", import.meta.url);

writeFileSync(document, `${JSON.stringify(openApiDocument(manifests), null, 2)}\n`);
writeFileSync(readme, withRouteTable(readFileSync(readme, "utf8"), manifests));
const count = manifests.reduce((sum, { routes }) => sum + Object.keys(routes).length, 0);
process.stdout.write(
  `${count} routes of ${manifests.length} services written to openapi.json and README.md\n`,
);
