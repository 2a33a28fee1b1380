import type { Context } from "aws-lambda";
import type { Identity } from "#shared/access/token.ts";
import type { ApiHandler } from "#shared/http/api.ts";
import type { ApiEvent } from "#shared/http/exchange.ts";
import type { Ids } from "#shared/values/ids.ts";
import { testIssuer } from "./test-platform.ts";

/** The token of a person for the test platform's verifier. */
export const tokenOf = (subject: string, more: Partial<Identity> = {}): string => {
  const identity: Identity = {
    issuer: testIssuer,
    subject,
    clientId: "helink-web",
    machine: false,
    scopes: [],
    ...more,
  };
  return Buffer.from(JSON.stringify(identity)).toString("base64url");
};

/** The ids that the pipeline derives for a test person. */
export const personOf = (ids: Ids, subject: string) => {
  const personId = ids.derived("person", testIssuer, subject);
  return { personId, volunteerId: ids.derived("volunteer", personId) };
};

export interface TestCall {
  readonly token?: string;
  readonly params?: Record<string, string>;
  readonly query?: Record<string, string>;
  readonly body?: unknown;
  /** Exact bytes in place of a JSON body. */
  readonly raw?: Buffer;
  readonly headers?: Record<string, string>;
  /** Another spelling of the path than the usual. */
  readonly rawPath?: string;
}

const pathOf = (template: string, params: Record<string, string>): string =>
  template.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));

/**
 * Calls a service's api handler as the gateway would: `call("POST /v1/needs", { token, body })` answers
 * `{ status, headers, body }`, the body parsed where it is JSON.
 */
export const caller =
  (api: ApiHandler) =>
  async (routeKey: string, call: TestCall = {}) => {
    const [method = "GET", template = "/"] = routeKey.split(" ");
    const { params = {}, query = {}, headers = {} } = call;
    const path = pathOf(template, params);
    const bytes = call.raw ?? (call.body === undefined ? undefined : Buffer.from(JSON.stringify(call.body)));
    const event: ApiEvent = {
      version: "2.0",
      routeKey,
      rawPath: call.rawPath ?? path,
      rawQueryString: new URLSearchParams(query).toString(),
      headers: {
        ...(bytes ? { "content-type": "application/json" } : {}),
        ...(call.token ? { authorization: `Bearer ${call.token}` } : {}),
        ...headers,
      },
      queryStringParameters: query,
      pathParameters: params,
      requestContext: {
        accountId: "test",
        apiId: "test",
        domainName: "test",
        domainPrefix: "test",
        http: { method, path, protocol: "HTTP/1.1", sourceIp: "203.0.113.7", userAgent: "test" },
        requestId: "test",
        routeKey,
        stage: "$default",
        time: "",
        timeEpoch: 0,
      },
      ...(bytes ? { body: bytes.toString("base64") } : {}),
      isBase64Encoded: true,
    };
    const result = await api(event, {} as Context);
    const json = String(result.headers?.["content-type"] ?? "").includes("json");
    const file = result.isBase64Encoded ? Buffer.from(result.body ?? "", "base64") : undefined;
    return {
      status: result.statusCode,
      headers: result.headers ?? {},
      // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came back
      body: (json ? JSON.parse(result.body ?? "null") : (file ?? result.body)) as any,
    };
  };
