import { timingSafeEqual } from "node:crypto";
import type { Platform } from "#shared/platform/platform.ts";
import { Problem } from "#shared/problem/problem.ts";
import type { ApiMiddleware } from "../exchange.ts";

const same = (sent: string, secret: string): boolean =>
  sent.length === secret.length && timingSafeEqual(Buffer.from(sent), Buffer.from(secret));

/**
 * Refuses what did not come through CloudFront, where the WAF stands: its requests carry a secret header. Two
 * secrets are in force while one is being rotated; none on a stage without CloudFront.
 */
export const refuseDirect = ({ edgeSecrets }: Platform): ApiMiddleware => ({
  before: ({ event }) => {
    if (edgeSecrets.length === 0) return;
    const sent = event.headers["x-helink-edge"] ?? "";
    if (!edgeSecrets.some((secret) => same(sent, secret))) throw new Problem("forbidden");
  },
});
