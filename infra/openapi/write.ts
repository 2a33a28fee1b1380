import { readFileSync, writeFileSync } from "node:fs";
import { manifests } from "#services/services.ts";
import { openApiDocument } from "./document.ts";
import { pageTypes } from "./page-types.ts";
import { withRouteTable } from "./route-table.ts";

const root = new URL("../../", import.meta.url);
const readme = new URL("README.md", root);

const document = openApiDocument(manifests);
writeFileSync(new URL("openapi.json", root), `${JSON.stringify(document, null, 2)}\n`);
writeFileSync(readme, withRouteTable(readFileSync(readme, "utf8"), manifests));
writeFileSync(new URL("services/web/shared/api/schema.ts", root), await pageTypes(document));
const count = manifests.reduce((sum, { routes }) => sum + Object.keys(routes).length, 0);
process.stdout.write(
  `${count} routes of ${manifests.length} services written to openapi.json, README.md and the page's types\n`,
);
