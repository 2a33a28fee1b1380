import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { inParallel } from "#shared/concurrency/in-parallel.ts";
import { runningStack } from "#test/support/api.ts";
import { aNeed } from "#test/support/requests.ts";
import { rolePersonas } from "#test/support/role-personas.ts";
import { broken, hostile, type Schema, valid } from "#test/support/schema-arbitrary.ts";

interface Operation {
  readonly operationId: string;
  readonly description: string;
  readonly security: readonly object[];
  readonly parameters?: readonly { name: string; in: string; schema: Schema; required?: boolean }[];
  readonly requestBody?: { content: { "application/json": { schema: Schema } } };
  readonly responses: Readonly<Record<string, { content?: Record<string, { schema: Schema }> }>>;
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { schemas: Readonly<Record<string, Schema>> };
}

const base = inject("base");
const requests = Number(process.env.FUZZ_REQUESTS ?? 5_000);
const seed = Number(process.env.FUZZ_SEED ?? 20_261_123);

/** One persona per role, so that most requests come from somebody who may make them. */
const personas: Readonly<Record<string, string>> = rolePersonas("430422103", 1);
const allRoles = Object.keys(personas);

const api = runningStack();
let document: Document;
/** Ids of things created for this test, by the names of path parameters. */
let existingIds: Readonly<Record<string, readonly string[]>>;
const ajv = addFormats.default(new Ajv2020({ strict: false, validateFormats: false }));

const createThings = async () => {
  const worker = api.as("worker-430422103");
  const needs = await Promise.all(Array.from({ length: 3 }, () => worker("POST /v1/needs", aNeed())));
  const needIds = needs.map(({ body }) => body.needId as string);
  await worker(`POST /v1/needs/${needIds[0]}/open`);
  const volunteer = await api.as("volunteer-1")("GET /v1/volunteers/me");
  // Of its own, like the needs: what random requests change and redact is looked at by no other test.
  const manager = api.as("ngo-daxiang");
  const projects = await Promise.all(
    ["甲", "乙", "丙"].map((name) =>
      manager("POST /v1/projects", { name: `随机请求${name}（测试）`, county: "430422" }),
    ),
  );
  const projectIds = projects.map(({ body }) => body.projectId as string);
  await manager(`POST /v1/projects/${projectIds[0]}/publish`);
  const needImport = await worker("POST /v1/needs/imports", {
    csv: "externalId,division,title,date,from,to\n1,430422103,需求,2027-03-07,9:00,10:00\n",
  });
  return {
    needId: needIds,
    volunteerId: [volunteer.body.volunteerId],
    projectId: projectIds,
    importId: [needImport.body.importId],
  };
};

beforeAll(async () => {
  document = (await api.guest("GET /openapi.json")).body;
  existingIds = await createThings();
  ajv.addSchema(document, "openapi");
});

/** An organisation may have a few machine clients only, which would all be those of this test. */
afterAll(async () => {
  const ngo = api.as(personas.ngo_manager ?? "");
  const { body } = await ngo("GET /v1/machine-clients");
  for (const { clientId } of body.items) await ngo(`DELETE /v1/machine-clients/${clientId}`);
});

/** The roles that may call an operation, from its description; undefined stands for a guest. */
const rolesOf = ({ description, security }: Operation): (string | undefined)[] => {
  const named = allRoles.filter((role) => new RegExp(`\\b${role}\\b`).test(description));
  return security.some((needed) => Object.keys(needed).length === 0) ? [undefined, ...allRoles] : named;
};

const resolve = (reference: string): Schema => {
  const name = reference.split("/").at(-1) ?? "";
  const schema = document.components.schemas[name];
  if (!schema) throw new Error(`no schema ${reference}`);
  return schema;
};

/** Validates an answer by its schema inside the document, so that local references resolve. Returns the errors. */
const validates = (
  path: string,
  method: string,
  status: string,
  type: string,
  answer: unknown,
): string | undefined => {
  const step = (part: string) => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"));
  const pointer = ["paths", path, method, "responses", status, "content", type, "schema"].map(step).join("/");
  const check = ajv.getSchema(`openapi#/${pointer}`);
  if (!check) return `no schema at ${pointer}`;
  return check(answer) ? undefined : ajv.errorsText(check.errors);
};

const requestOf = (operation: Operation) => {
  const parameters = (operation.parameters ?? []).map((parameter) =>
    fc
      .oneof(
        { arbitrary: valid(parameter.schema, resolve), weight: 1 },
        { arbitrary: hostile, weight: 1 },
        ...(existingIds[parameter.name] ?? []).map((id) => ({ arbitrary: fc.constant(id), weight: 2 })),
      )
      .map((value) => ({ ...parameter, value: typeof value === "string" ? value : JSON.stringify(value) })),
  );
  const schema = operation.requestBody?.content["application/json"].schema;
  const body = schema
    ? fc.oneof(
        { arbitrary: valid(schema, resolve), weight: 3 },
        { arbitrary: broken(schema, resolve), weight: 3 },
        { arbitrary: hostile, weight: 1 },
      )
    : fc.constant(undefined);
  return fc.record({
    parameters: fc.tuple(...parameters),
    body,
    who: fc.oneof(
      { arbitrary: fc.constantFrom(...rolesOf(operation)), weight: 5 },
      { arbitrary: fc.constantFrom(undefined, ...allRoles), weight: 1 },
    ),
    omit: fc.boolean(),
  });
};

describe(`generated requests (seed ${seed}; FUZZ_SEED and FUZZ_REQUESTS set others)`, () => {
  it(`${requests} of them: no 5xx, and every answer fits the served document`, async () => {
    const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
    );
    const each = Math.ceil(requests / operations.length);
    const statuses = new Map<number, number>();
    await inParallel(operations, 4, ({ path, method, operation }) =>
      fc.assert(
        fc.asyncProperty(requestOf(operation), async ({ parameters, body, who, omit }) => {
          let address = path;
          const query = new URLSearchParams();
          const headers: Record<string, string> = { "content-type": "application/json" };
          for (const { name, in: place, value, required } of parameters) {
            if (place === "path")
              address = address.replace(`{${name}}`, encodeURIComponent(value.slice(0, 200) || "x"));
            if (place === "query" && (required || !omit)) query.set(name, value);
            if (place === "header" && !omit && /^[\x21-\x7e]{1,255}$/.test(value)) headers[name] = value;
          }
          if (who) headers.authorization = `Bearer ${await api.tokenOf(personas[who] ?? "")}`;
          const answer = await fetch(`${base}${address}?${query}`, {
            method: method.toUpperCase(),
            headers,
            ...(body === undefined ? {} : { body: JSON.stringify(body) }),
          });
          statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
          const text = await answer.text();
          expect(answer.status, `${method} ${address} ${text}`).toBeLessThan(500);
          const declared = `${answer.status}` in operation.responses ? `${answer.status}` : "default";
          const type = (answer.headers.get("content-type") ?? "").split(";")[0] ?? "";
          if (answer.status === 204) return;
          if (/^text\/(?:csv|calendar)$|^image\/|^application\/(?:pdf|vnd\.)/.test(type)) return;
          expect(
            validates(path, method, declared, type, JSON.parse(text)),
            `${method} ${address}: ${text}`,
          ).toBeUndefined();
        }),
        { numRuns: each, seed, endOnFailure: false },
      ),
    );
    const total = [...statuses.values()].reduce((sum, count) => sum + count, 0);
    process.stdout.write(
      `fuzz: ${total} requests, by status ${JSON.stringify(Object.fromEntries([...statuses].sort()))}\n`,
    );
    expect(total).toBeGreaterThanOrEqual(requests);
  }, 400_000);
});
