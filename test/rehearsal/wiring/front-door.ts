import { buffer } from "node:stream/consumers";
import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import findMyWay from "find-my-way";
import { apiEventOf } from "#infra/local/runtime/gateway/api-event.ts";
import { listen } from "../aws/listen.ts";
import type { Functions } from "../functions/functions.ts";
import { account, type Resolved } from "../templates/resolve.ts";
import { mayInvoke } from "./invoke-permission.ts";

export interface FrontDoorOptions {
  readonly resources: readonly Resolved[];
  readonly invokerOf: Functions["invokerOf"];
  readonly readSecret: (id: string) => string | undefined;
  readonly onFault: (fault: unknown) => void;
}

/** What CloudFront adds for the API's origin, with the secrets that its template names by reference. */
const originHeaders = (resources: readonly Resolved[], readSecret: FrontDoorOptions["readSecret"]) => {
  const distribution = resources.find(({ type }) => type === "AWS::CloudFront::Distribution");
  const origins: { OriginCustomHeaders?: { HeaderName: string; HeaderValue: string }[] }[] =
    distribution?.properties.DistributionConfig.Origins ?? [];
  return Object.fromEntries(
    origins
      .flatMap(({ OriginCustomHeaders = [] }) => OriginCustomHeaders)
      .map(({ HeaderName, HeaderValue }) => {
        const secret = /\{\{resolve:secretsmanager:([^:}]+)/.exec(HeaderValue)?.[1];
        return [HeaderName.toLowerCase(), (secret && readSecret(secret)) ?? HeaderValue];
      }),
  );
};

/**
 * CloudFront and the HTTP API: every route of the templates to its function. `pastEdge` is the address of the API for
 * whoever asks it past CloudFront, under the public name.
 */
export const startFrontDoor = async ({ resources, invokerOf, readSecret, onFault }: FrontDoorOptions) => {
  const added = originHeaders(resources, readSecret);
  const router = findMyWay();
  for (const { region, properties } of resources.filter(({ type }) => type === "AWS::ApiGatewayV2::Route")) {
    const [method = "", path = ""] = properties.RouteKey.split(" ");
    const integration = resources.find(({ ref }) => `integrations/${ref}` === properties.Target);
    const uri: string = integration?.properties.IntegrationUri ?? "";
    const source = `arn:aws:execute-api:${region}:${account}:${properties.ApiId}/$default/${method}${path}`;
    if (!mayInvoke(resources, uri, "apigateway.amazonaws.com", source))
      onFault(new Error(`${uri} does not admit ${properties.RouteKey}`));
    router.on(method as "GET", path.replaceAll(/\{(\w+)\}/g, ":$1"), () => {}, {
      uri,
      key: properties.RouteKey,
    });
  }

  const serve = (headers: Readonly<Record<string, string>>) =>
    listen(async (request, response) => {
      const url = new URL(request.url ?? "/", "https://rehearsal");
      const route = router.find(request.method as "GET", url.pathname);
      const invoke = invokerOf(route?.store?.uri);
      if (!route || !invoke) {
        // API Gateway's own answer, which no service wrote.
        response.writeHead(404, { "content-type": "application/json" }).end('{"message":"Not Found"}');
        return;
      }
      Object.assign(request.headers, headers);
      const event = apiEventOf(request, url, await buffer(request), route.store.key, route.params);
      try {
        const result = (await invoke(event)) as APIGatewayProxyStructuredResultV2;
        const body = Buffer.from(result.body ?? "", result.isBase64Encoded ? "base64" : "utf8");
        response.writeHead(result.statusCode ?? 200, result.headers as Record<string, string>).end(body);
      } catch (fault) {
        onFault(fault);
        response
          .writeHead(500, { "content-type": "application/json" })
          .end('{"message":"Internal Server Error"}');
      }
    });
  const edge = await serve({ ...added, "cloudfront-viewer-address": "203.0.113.7:4711" });
  const api = await serve({});
  return {
    address: edge.address,
    pastEdge: api.address,
    close: () => Promise.all([edge.close(), api.close()]),
  };
};
