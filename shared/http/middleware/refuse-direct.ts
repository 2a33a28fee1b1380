import { timingSafeEqual } from "node:crypto";
import type { Platform } from "#shared/platform/platform.ts";
import { Problem } from "#shared/problem/problem.ts";
import { clientNetwork } from "../client-network.ts";
import type { ApiEvent, ApiMiddleware } from "../exchange.ts";

const same = (sent: string, secret: string): boolean =>
  sent.length === secret.length && timingSafeEqual(Buffer.from(sent), Buffer.from(secret));

/** CloudFront sends address:port, for IPv6 too. */
const clientAddressOf = ({ headers, requestContext }: ApiEvent): string =>
  headers["cloudfront-viewer-address"]?.replace(/:\d+$/, "") ?? requestContext.http.sourceIp;

/**
 * Rejects requests that did not come through CloudFront, where the WAF stands: those carry a secret header. Two
 * secrets are in force while one is being rotated; none on a stage without CloudFront. Only then is the client
 * address, which CloudFront sets, taken from the headers; of an IPv6 address its network.
 * @throws Problem `forbidden`
 */
export const refuseDirect = ({ edgeSecrets }: Pick<Platform, "edgeSecrets">): ApiMiddleware => ({
  before: ({ event, context: { exchange } }) => {
    const sent = event.headers["x-helink-edge"] ?? "";
    if (edgeSecrets.length > 0 && !edgeSecrets.some((secret) => same(sent, secret)))
      throw new Problem("forbidden");
    exchange.clientAddress = clientNetwork(clientAddressOf(event));
  },
});
