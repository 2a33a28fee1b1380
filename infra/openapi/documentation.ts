import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { once } from "#shared/concurrency/once.ts";

const page = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>Helink API</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/docs/swagger-ui.css"></head>
<body><div id="docs"></div><script src="/docs/swagger-ui-bundle.js"></script><script src="/docs/docs.js"></script>
</body></html>`;

/** In a file of its own: the content security policy runs no script that stands in a page. */
const start = `SwaggerUIBundle({ url: "/openapi.json", dom_id: "#docs", validatorUrl: null });`;

const swagger = once(() => dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json")));
const ofSwagger = (file: string) => () => readFileSync(join(swagger(), file), "utf8");

/** The files under /docs by name, with their media types: Swagger UI, which shows /openapi.json. */
export const documentationFiles: ReadonlyMap<
  string,
  { readonly type: string; readonly content: () => string }
> = new Map([
  ["index.html", { type: "text/html; charset=utf-8", content: () => page }],
  ["docs.js", { type: "text/javascript", content: () => start }],
  ["swagger-ui.css", { type: "text/css", content: ofSwagger("swagger-ui.css") }],
  ["swagger-ui-bundle.js", { type: "text/javascript", content: ofSwagger("swagger-ui-bundle.js") }],
]);
