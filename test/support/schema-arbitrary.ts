import fc from "fast-check";

/** The part of JSON Schema 2020-12 that the served document uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly example?: unknown;
}

type Resolve = (reference: string) => Schema;

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
const dates = fc.date({ min: new Date("2024-01-01"), max: new Date("2029-12-31"), noInvalidDate: true });

/** Half of them are the schema's own example, which for a division is one that exists. */
const text = (schema: Schema): fc.Arbitrary<string> =>
  typeof schema.example === "string"
    ? fc.oneof(fc.constant(schema.example), anyText(schema))
    : anyText(schema);

const anyText = (schema: Schema): fc.Arbitrary<string> => {
  if (schema.format === "date") return dates.map(dayOf);
  if (schema.format === "date-time") return dates.map((date) => date.toISOString());
  if (schema.format === "email") return fc.emailAddress();
  if (schema.format === "uri") return fc.webUrl();
  if (schema.pattern) return fc.stringMatching(new RegExp(schema.pattern), { maxLength: 60 });
  return fc.string({
    minLength: schema.minLength ?? 0,
    maxLength: Math.min(schema.maxLength ?? 40, 200),
    unit: "grapheme",
  });
};

const number = (schema: Schema, whole: boolean): fc.Arbitrary<number> => {
  const min = schema.minimum ?? schema.exclusiveMinimum ?? -1_000;
  const max = Math.max(min, schema.maximum ?? 1_000_000);
  return whole
    ? fc.integer({
        min: Math.max(Math.ceil(min), Number.MIN_SAFE_INTEGER),
        max: Math.min(Math.floor(max), Number.MAX_SAFE_INTEGER),
      })
    : fc.double({ min, max, noNaN: true });
};

const object = (schema: Schema, resolve: Resolve): fc.Arbitrary<unknown> => {
  const entries = Object.entries(schema.properties ?? {}).map(
    ([name, property]) => [name, valid(property, resolve)] as const,
  );
  return fc.record(Object.fromEntries(entries), { requiredKeys: [...(schema.required ?? [])] });
};

/** Values that fit a schema, as far as the schema says. */
export const valid = (schema: Schema, resolve: Resolve): fc.Arbitrary<unknown> => {
  if (schema.$ref) return valid(resolve(schema.$ref), resolve);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((choice) => valid(choice, resolve)));
  if (schema.allOf)
    return fc
      .tuple(...schema.allOf.map((part) => valid(part, resolve)))
      .map((parts) => Object.assign({}, ...parts));
  const types = [schema.type ?? "null"].flat();
  return fc.oneof(
    ...types.map((type): fc.Arbitrary<unknown> => {
      if (type === "string") return text(schema);
      if (type === "integer" || type === "number") return number(schema, type === "integer");
      if (type === "boolean") return fc.boolean();
      if (type === "array") {
        const size = {
          minLength: schema.minItems ?? 0,
          maxLength: Math.min(schema.maxItems ?? 4, (schema.minItems ?? 0) + 4),
        };
        return fc.array(valid(schema.items ?? {}, resolve), size);
      }
      return type === "object" ? object(schema, resolve) : fc.constant(null);
    }),
  );
};

/** Values that break parsers: wrong types, borders of numbers, controls, scripts, long and deep things. */
export const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    0,
    1.5,
    1e308,
    -0,
    Number.MAX_SAFE_INTEGER + 1,
    "",
    " ",
    "\u0000",
    "💥".repeat(50),
    "a".repeat(5_000),
    "' OR 1=1 --",
    "<script>alert(1)</script>",
    "=HYPERLINK(1)",
    "../../etc/passwd",
    "%00",
    "2026-02-30",
    "99:99",
    "NaN",
    [],
    {},
    [[]],
    { __proto__: null, constructor: 1 },
    { "": 1 },
  ),
  fc.anything({ maxDepth: 3 }).map((value) => JSON.parse(JSON.stringify(value ?? null) ?? "null")),
);

const places = (value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] =>
  typeof value === "object" && value !== null
    ? [path, ...Object.entries(value).flatMap(([key, inner]) => places(inner, [...path, key]))]
    : [path];

const replaced = (value: unknown, path: readonly (string | number)[], by: unknown): unknown => {
  const [key, ...rest] = path;
  if (key === undefined) return by;
  if (Array.isArray(value))
    return value.map((inner, at) => (String(at) === String(key) ? replaced(inner, rest, by) : inner));
  return { ...(value as object), [key]: replaced((value as Record<string, unknown>)[key], rest, by) };
};

/** A valid value with one place in it replaced by something hostile, or with a field too many. */
export const broken = (schema: Schema, resolve: Resolve): fc.Arbitrary<unknown> =>
  fc.tuple(valid(schema, resolve), fc.nat(), hostile, fc.boolean()).map(([value, place, by, extra]) => {
    if (extra && typeof value === "object" && value !== null && !Array.isArray(value))
      return { ...value, surplus: by };
    const all = places(value);
    return replaced(value, all[place % all.length] ?? [], by);
  });
