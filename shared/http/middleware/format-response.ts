import type { FileAnswer } from "#shared/csv/file-types.ts";
import type { RouteDefinition } from "#shared/manifest/manifest.ts";
import { type ApiMiddleware, type ApiResult, partOf } from "../exchange.ts";

const isFile = (result: unknown): result is FileAnswer =>
  typeof result === "object" && result !== null && "file" in result && "fileName" in result;

/** The status of a route's success: its own, else 200, or 204 where there is nothing to say. */
export const successStatus = ({ status, answer }: RouteDefinition): number => status ?? (answer ? 200 : 204);

/** 202 where the answer says that what was asked for is not done yet. */
const statusOf = (route: RouteDefinition, answer: unknown): number => {
  const isPending =
    typeof answer === "object" &&
    answer !== null &&
    "status" in answer &&
    route.pendingStatuses?.some((status) => status === answer.status);
  return isPending ? 202 : successStatus(route);
};

const responseOf = (route: RouteDefinition, result: unknown): ApiResult => {
  if (isFile(result)) {
    const { file, mediaType } = result;
    const isText = typeof file === "string";
    return {
      statusCode: 200,
      headers: {
        "content-type": isText ? `${mediaType}; charset=utf-8` : mediaType,
        "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(result.fileName)}`,
        ...(result.immutable ? { "cache-control": "public, max-age=31536000, immutable" } : {}),
      },
      body: isText ? file : file.toString("base64"),
      isBase64Encoded: !isText,
    };
  }
  if (!route.answer) return { statusCode: successStatus(route) };
  const answer = route.answer().parse(result);
  const statusCode = statusOf(route, answer);
  if (route.mediaType)
    return {
      statusCode,
      headers: { "content-type": `${route.mediaType}; charset=utf-8` },
      body: String(answer),
    };
  return {
    statusCode,
    headers: { "content-type": "application/json; charset=utf-8" },
    body: JSON.stringify(answer),
  };
};

/** Answers with the use case's result, parsed by the route's schema so that no undeclared field leaves. */
export const formatResponse = (): ApiMiddleware => ({
  after: (request) => {
    const { exchange } = request.context;
    request.response = responseOf(partOf(exchange, "route"), exchange.result);
  },
});
