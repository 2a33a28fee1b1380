import type { ServerResponse } from "node:http";
import { contentSecurityPolicy } from "#infra/edge/content-security-policy.ts";
import { documentationFiles } from "#infra/openapi/documentation.ts";
import { Problem } from "#shared/problem/problem.ts";
import { answerJson } from "../runtime/gateway/answer.ts";
import type { LocalRoutes } from "../runtime/gateway/gateway.ts";

const answer = (response: ServerResponse, name: string): void => {
  const file = documentationFiles.get(name);
  if (!file) throw new Problem("not-found");
  response.writeHead(200, {
    "content-type": file.type,
    "cache-control": "max-age=300",
    "content-security-policy": contentSecurityPolicy([]),
  });
  response.end(file.content());
};

/** Serves the OpenAPI document, and Swagger UI for it under /docs; deployed, these are static files. */
export const documentationRoutes = (document: object): LocalRoutes => ({
  "GET /openapi.json": (_request, response) => answerJson(response, 200, document),
  "GET /docs": (_request, response) => answer(response, "index.html"),
  "GET /docs/{file}": (_request, response, { params }) => answer(response, params.file ?? ""),
});
