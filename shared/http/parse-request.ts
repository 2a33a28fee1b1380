import type * as z from "zod";
import en from "zod/v4/locales/en.js";
import zhCN from "zod/v4/locales/zh-CN.js";
import type { RouteDefinition } from "#shared/manifest/manifest.ts";
import { isFieldCode } from "#shared/problem/field-texts.ts";
import type { Locale } from "#shared/problem/locale.ts";
import { type FieldError, Problem } from "#shared/problem/problem.ts";
import { schemaCode, schemaTextZh } from "#shared/problem/schema-texts.ts";
import { nearNames } from "#shared/values/near-names.ts";
import type { ApiEvent, ParsedRequest } from "./exchange.ts";

const chinese = zhCN().localeError;
const messages: Readonly<Record<Locale, z.core.$ZodErrorMap>> = {
  "zh-CN": (issue) => schemaTextZh(issue) ?? chinese(issue),
  en: en().localeError,
};

const pointerOf = (root: string, path: readonly PropertyKey[]): string =>
  root + path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

/** Helink's own rules give their code as the message, with parameters; zod's own rules give a text. */
const fieldError = (pointer: string, issue: z.core.$ZodIssue): FieldError => {
  const { message } = issue;
  if (isFieldCode(message))
    return issue.code === "custom"
      ? { pointer, code: message, params: issue.params }
      : { pointer, code: message };
  return { pointer, code: schemaCode(issue), message };
};

const fieldErrors = (root: string, issues: readonly z.core.$ZodIssue[]): FieldError[] =>
  issues.flatMap((issue): FieldError[] => {
    const pointer = pointerOf(root, issue.path);
    if (issue.code === "unrecognized_keys")
      return issue.keys.map((key) => fieldError(pointerOf(pointer, [key]), issue));
    const error = fieldError(pointer, issue);
    if (issue.code !== "invalid_value" || typeof issue.input !== "string") return [error];
    const suggestions = nearNames(issue.input, issue.values.map(String));
    return [suggestions.length > 0 ? { ...error, suggestions } : error];
  });

/** Parses input by a schema: the data, or every error in it, with pointers below `root`, in the caller's language. */
export const parseWith = <T>(
  root: string,
  schema: z.ZodType<T>,
  input: unknown,
  locale: Locale,
): { readonly data: T | undefined; readonly errors: readonly FieldError[] } => {
  const parsed = schema.safeParse(input, { error: messages[locale], reportInput: true });
  return parsed.success
    ? { data: parsed.data, errors: [] }
    : { data: undefined, errors: fieldErrors(root, parsed.error.issues) };
};

const parse = (root: string, schema: z.ZodType | undefined, input: unknown, locale: Locale) =>
  schema ? parseWith(root, schema, input, locale) : { data: undefined, errors: [] };

/** The exact bytes of a body, whether or not the gateway encoded them. */
const bodyBytes = (event: ApiEvent): Buffer =>
  Buffer.from(event.body ?? "", event.isBase64Encoded ? "base64" : "utf8");

const bodyOf = (event: ApiEvent, raw: Buffer, { csvBody = false }: RouteDefinition): unknown => {
  if (raw.length === 0) return {};
  const type = event.headers["content-type"]?.split(";")[0]?.trim().toLowerCase();
  const isCsv = csvBody && type === "text/csv";
  if (!isCsv && type !== "application/json") throw new Problem("media-type");
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(raw);
    return isCsv ? { csv: text } : JSON.parse(text);
  } catch (cause) {
    const code = isCsv ? "not-utf8" : "not-json";
    throw new Problem("invalid", { errors: [{ pointer: "", code }] }, { cause });
  }
};

const emptyBody = (raw: Buffer, json: unknown): FieldError[] => {
  const empty =
    raw.length === 0 || (typeof json === "object" && json !== null && Object.keys(json).length === 0);
  return empty ? [] : [{ pointer: "", code: "no-body" }];
};

/**
 * Parses path, query and body by the route's schemas, and reports all errors at once.
 * @throws Problem `too-large`, `media-type`, or `invalid` with an error for each field
 */
export const parseRequest = (
  event: ApiEvent,
  route: RouteDefinition,
  maxBodyBytes: number,
  locale: Locale,
): ParsedRequest => {
  const raw = bodyBytes(event);
  if (raw.length > (route.maxBodyBytes ?? maxBodyBytes)) throw new Problem("too-large");
  const params = parse("path", route.params, event.pathParameters ?? {}, locale);
  const query = parse("query", route.query, event.queryStringParameters ?? {}, locale);
  const json = route.payload === "raw" ? undefined : bodyOf(event, raw, route);
  const body = parse("", route.body, json, locale);
  const extra = route.body || route.payload === "raw" ? [] : emptyBody(raw, json);
  const errors = [...params.errors, ...query.errors, ...body.errors, ...extra];
  if (errors.length > 0) throw new Problem("invalid", { errors });
  return {
    params: params.data,
    query: query.data,
    body: body.data,
    raw,
    headers: event.headers,
    wantsCsv: route.csv === true && (event.headers.accept ?? "").includes("text/csv"),
  };
};
