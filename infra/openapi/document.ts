import * as z from "zod";
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
  type ZodOpenApiResponsesObject,
} from "zod-openapi";
import { fileTypes } from "#shared/csv/file-types.ts";
import { successStatus } from "#shared/http/middleware/format-response.ts";
import { type RouteDefinition, rolesIn, type ServiceManifest } from "#shared/manifest/manifest.ts";
import { problemSchema } from "#shared/problem/problem-schema.ts";
import { refusals } from "#shared/problem/problem-texts.ts";

const problem = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: problemSchema() } },
});

const idempotencyKey = z.string().max(255).optional().meta({
  description: "The same key with the same body is one thing, however often it is sent.",
});

const headersOf = ({ method, headers = {} }: RouteDefinition) => {
  const named = Object.entries(headers).map(([name, description]) => [
    name,
    z.string().max(255).optional().meta({ description }),
  ]);
  const shape = {
    ...(method === "POST" ? { "Idempotency-Key": idempotencyKey } : {}),
    ...Object.fromEntries(named),
  };
  return Object.keys(shape).length > 0 ? { header: z.object(shape) } : {};
};

const successOf = (route: RouteDefinition) => ({
  description: "Done.",
  ...(route.answer
    ? {
        content: {
          [route.mediaType ?? "application/json"]: { schema: route.answer() },
          ...(route.table
            ? Object.fromEntries(Object.values(fileTypes).map((type) => [type, { schema: z.string() }]))
            : {}),
        },
      }
    : {}),
});

const refusalsOf = (route: RouteDefinition): ZodOpenApiResponsesObject => {
  if (!route.refusals?.length) return {};
  const lines = route.refusals.map((code) => `- \`${code}\`: ${refusals[code].en}`);
  return { "409": problem(`Refused, with one of these codes:\n${lines.join("\n")}`) };
};

const operationOf = (name: string, service: string, route: RouteDefinition): ZodOpenApiOperationObject => ({
  operationId: name,
  tags: [service],
  summary: route.summary,
  description: `Roles: ${route.who.roles === "everyone" ? "everyone" : rolesIn(route.who).join(", ")}.${
    route.who.scope ? ` Scope of a machine client: \`${route.who.scope}\`.` : ""
  }`,
  security: route.who.roles === "everyone" ? [{}, { token: [] }] : [{ token: [] }],
  requestParams: {
    ...(route.params ? { path: route.params() } : {}),
    ...(route.query ? { query: route.query() } : {}),
    ...headersOf(route),
  },
  ...(route.body
    ? {
        requestBody: {
          required: true,
          content: {
            "application/json": { schema: route.body() },
            ...Object.fromEntries((route.fileTypes ?? []).map((type) => [type, { schema: z.string() }])),
          },
        },
      }
    : {}),
  responses: {
    [`${successStatus(route)}` as "200"]: successOf(route),
    ...(route.pendingStatuses ? { "202": successOf(route) } : {}),
    ...refusalsOf(route),
    default: problem("Any other answer: a problem whose code says which."),
  },
});

/** The OpenAPI 3.1 document of the manifests' routes, as served at /openapi.json. */
export const openApiDocument = (manifests: readonly ServiceManifest[]) => {
  const paths: ZodOpenApiPathsObject = {};
  for (const manifest of manifests) {
    for (const [name, route] of Object.entries(manifest.routes)) {
      const method = route.method.toLowerCase() as Lowercase<typeof route.method>;
      paths[route.path] = { ...paths[route.path], [method]: operationOf(name, manifest.name, route) };
    }
  }
  return createDocument(
    {
      openapi: "3.1.1",
      info: {
        title: "Helink 禾联",
        version: "1",
        description: "Volunteers, needs, matched volunteer lists and gifts for county social-work stations.",
        license: { name: "Apache-2.0", identifier: "Apache-2.0" },
      },
      tags: manifests.map(({ name }) => ({ name })),
      paths,
      components: { securitySchemes: { token: { type: "http", scheme: "bearer", bearerFormat: "JWT" } } },
    },
    { reused: "inline" },
  );
};
