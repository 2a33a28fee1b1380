import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Problem } from "#shared/problem/problem.ts";
import { answerJson } from "../runtime/gateway/answer.ts";
import type { LocalRoutes } from "../runtime/gateway/gateway.ts";

const swagger = dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json"));
const types: ReadonlyMap<string, string> = new Map([
  ["swagger-ui.css", "text/css"],
  ["swagger-ui-bundle.js", "text/javascript"],
]);

const page = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>Helink API</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/docs/swagger-ui.css"></head>
<body><div id="docs"></div><script src="/docs/swagger-ui-bundle.js"></script>
<script>SwaggerUIBundle({ url: "/openapi.json", dom_id: "#docs" })</script></body></html>`;

/** Serves the OpenAPI document, and Swagger UI for it under /docs; deployed, the document is a static file. */
export const documentationRoutes = (document: object): LocalRoutes => ({
  "GET /openapi.json": (_request, response) => answerJson(response, 200, document),
  "GET /docs": (_request, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.end(page);
  },
  "GET /docs/{file}": (_request, response, { params }) => {
    const type = types.get(params.file ?? "");
    if (!type || !params.file) throw new Problem("not-found");
    response.writeHead(200, { "content-type": type, "cache-control": "max-age=3600" });
    response.end(readFileSync(join(swagger, params.file)));
  },
});
