import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { broken, hostile, type Schema, valid } from "#test/support/schema-arbitrary.ts";

interface Operation {
  readonly operationId: string;
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
const personas = [
  "volunteer-1",
  "donor-1",
  "worker-430422103",
  "lead-430422103",
  "ngo-daxiang",
  "admin-430422",
  "auditor-430422",
];

let document: Document;
let tokens: string[];
const ajv = addFormats.default(new Ajv2020({ strict: false, validateFormats: false }));

beforeAll(async () => {
  document = (await (await fetch(`${base}/openapi.json`)).json()) as Document;
  tokens = await Promise.all(
    personas.map(async (persona) => {
      const body = JSON.stringify({ persona });
      const answer = await fetch(`${base}/local/token`, { method: "POST", body });
      return ((await answer.json()) as { accessToken: string }).accessToken;
    }),
  );
  ajv.addSchema(document, "openapi");
});

const resolve = (reference: string): Schema => {
  const name = reference.split("/").at(-1) ?? "";
  const found = document.components.schemas[name];
  if (!found) throw new Error(`no schema ${reference}`);
  return found;
};

/** Points a response's schema into the document, so that its local references hold. */
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
      .oneof({ arbitrary: valid(parameter.schema, resolve), weight: 3 }, { arbitrary: hostile, weight: 1 })
      .map((value) => ({ ...parameter, value: typeof value === "string" ? value : JSON.stringify(value) })),
  );
  const schema = operation.requestBody?.content["application/json"].schema;
  const body = schema
    ? fc.oneof(
        { arbitrary: valid(schema, resolve), weight: 2 },
        { arbitrary: broken(schema, resolve), weight: 3 },
        { arbitrary: hostile, weight: 1 },
      )
    : fc.constant(undefined);
  return fc.record({
    parameters: fc.tuple(...parameters),
    body,
    who: fc.nat({ max: personas.length }),
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
    for (const { path, method, operation } of operations) {
      await fc.assert(
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
          const token = tokens[who];
          if (token) headers.authorization = `Bearer ${token}`;
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
          if (type === "text/csv") return;
          expect(
            validates(path, method, declared, type, JSON.parse(text)),
            `${method} ${address}: ${text}`,
          ).toBeUndefined();
        }),
        { numRuns: each, seed, endOnFailure: false },
      );
    }
    const total = [...statuses.values()].reduce((sum, count) => sum + count, 0);
    process.stdout.write(
      `fuzz: ${total} requests, by status ${JSON.stringify(Object.fromEntries([...statuses].sort()))}\n`,
    );
    expect(total).toBeGreaterThanOrEqual(requests);
  }, 400_000);
});
