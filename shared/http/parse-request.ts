import type * as z from "zod";
import { formatAsked } from "#shared/csv/file-types.ts";
import type { RouteDefinition } from "#shared/manifest/manifest.ts";
import { requireNoPersonalWords } from "#shared/personal-data/words/require-no-personal-words.ts";
import { isFieldCode } from "#shared/problem/field-texts.ts";
import type { Locale } from "#shared/problem/locale.ts";
import { type FieldError, mostErrors, Problem } from "#shared/problem/problem.ts";
import { schemaCode, schemaText } from "#shared/problem/schema-texts.ts";
import { nearNames } from "#shared/values/near-names.ts";
import type { ApiEvent, ParsedRequest } from "./exchange.ts";

const messages: Readonly<Record<Locale, z.core.$ZodErrorMap>> = {
  "zh-CN": schemaText("zh-CN"),
  en: schemaText("en"),
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

/** One error for each unknown field, whose issue names them all together. */
const spread = (
  issue: z.core.$ZodIssue,
  most: number,
): readonly (readonly [readonly PropertyKey[], z.core.$ZodIssue])[] =>
  issue.code === "unrecognized_keys"
    ? issue.keys.slice(0, most).map((key) => [[...issue.path, key], issue] as const)
    : [[issue.path, issue]];

const countOf = (issue: z.core.$ZodIssue): number =>
  issue.code === "unrecognized_keys" ? issue.keys.length : 1;

const fieldErrorOf = (pointer: string, issue: z.core.$ZodIssue): FieldError => {
  const error = fieldError(pointer, issue);
  if (issue.code !== "invalid_value" || typeof issue.input !== "string") return error;
  const suggestions = nearNames(issue.input, issue.values.map(String));
  return suggestions.length > 0 ? { ...error, suggestions } : error;
};

interface Parsed<T> {
  readonly data: T | undefined;
  /** The first errors, as many as are answered at most. */
  readonly errors: readonly FieldError[];
  /** How many there are. */
  readonly errorCount: number;
}

/**
 * Parses input by a schema: the data, or what is wrong with it, with pointers below `root`, in the caller's language.
 * @param most errors that are named
 */
export const parseWith = async <T>(
  root: string,
  schema: z.ZodType<T>,
  input: unknown,
  locale: Locale,
  most = mostErrors,
): Promise<Parsed<T>> => {
  const parsed = await schema.safeParseAsync(input, { error: messages[locale], reportInput: true });
  if (parsed.success) return { data: parsed.data, errors: [], errorCount: 0 };
  const { issues } = parsed.error;
  return {
    data: undefined,
    errors: issues
      .slice(0, most)
      .flatMap((issue) => spread(issue, most))
      .slice(0, most)
      .map(([path, issue]) => fieldErrorOf(pointerOf(root, path), issue)),
    errorCount: issues.reduce((count, issue) => count + countOf(issue), 0),
  };
};

const parse = async (
  root: string,
  schema: z.ZodType | undefined,
  input: unknown,
  locale: Locale,
): Promise<Parsed<unknown>> =>
  schema ? parseWith(root, schema, input, locale) : { data: undefined, errors: [], errorCount: 0 };

/** The exact bytes of a body, whether or not the gateway encoded them. */
const bodyBytes = (event: ApiEvent): Buffer =>
  Buffer.from(event.body ?? "", event.isBase64Encoded ? "base64" : "utf8");

/** Whether a parameter of a media type leaves the text in UTF-8: its charset does, or it is no charset. */
const isUtf8 = (parameter: string): boolean =>
  !parameter.startsWith("charset=") || /^charset="?(?:utf-?8|us-ascii)"?$/.test(parameter.trim());

const bodyOf = (event: ApiEvent, raw: Buffer, { fileTypes = [] }: RouteDefinition): unknown => {
  if (raw.length === 0) return {};
  const [type = "", ...parameters] = (event.headers["content-type"] ?? "").toLowerCase().split(/\s*;\s*/);
  if (fileTypes.includes(type.trim())) return { file: raw.toString("base64") };
  if (type.trim() !== "application/json" || !parameters.every(isUtf8)) throw new Problem("media-type");
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(raw));
  } catch (cause) {
    throw new Problem("invalid", { errors: [{ pointer: "", code: "not-json" }] }, { cause });
  }
};

const emptyBody = (raw: Buffer, json: unknown): FieldError[] => {
  const empty =
    raw.length === 0 || (typeof json === "object" && json !== null && Object.keys(json).length === 0);
  return empty ? [] : [{ pointer: "", code: "no-body" }];
};

const confirmedWordsIn = (body: unknown): readonly string[] | undefined =>
  (body as { readonly confirmedWords?: readonly string[] } | undefined)?.confirmedWords;

/**
 * Parses path, query and body by the route's schemas, and reports the errors together. Then looks the public texts of the
 * body through, for whatever route has any.
 * @throws Problem `too-large`, `media-type`, or `invalid` with an error for each field; the problems of
 *   {@link requireNoPersonalWords}
 */
export const parseRequest = async (
  event: ApiEvent,
  route: RouteDefinition,
  maxBodyBytes: number,
  locale: Locale,
): Promise<ParsedRequest> => {
  const raw = bodyBytes(event);
  if (raw.length > (route.maxBodyBytes ?? maxBodyBytes)) throw new Problem("too-large");
  const params = await parse("path", route.params?.(), event.pathParameters ?? {}, locale);
  const query = await parse("query", route.query?.(), event.queryStringParameters ?? {}, locale);
  const json = route.payload === "raw" ? undefined : bodyOf(event, raw, route);
  const body = await parse("", route.body?.(), json, locale);
  const extra = route.body || route.payload === "raw" ? [] : emptyBody(raw, json);
  const errors = [...params.errors, ...query.errors, ...body.errors, ...extra];
  const errorCount = params.errorCount + query.errorCount + body.errorCount + extra.length;
  if (errorCount > 0) throw new Problem("invalid", { errors, errorCount });
  const confirmedWords = confirmedWordsIn(body.data);
  if (route.body) requireNoPersonalWords(route.body(), body.data, confirmedWords);
  return {
    confirmedWords,
    params: params.data,
    query: query.data,
    body: body.data,
    raw,
    headers: event.headers,
    format: route.table ? formatAsked(event.headers.accept) : undefined,
  };
};
