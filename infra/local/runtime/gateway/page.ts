import { existsSync } from "node:fs";
import sirv from "sirv";
import { contentSecurityPolicy } from "#infra/edge/content-security-policy.ts";
import { root } from "#infra/root.ts";
import { Problem } from "#shared/problem/problem.ts";
import type { LocalHandler } from "./gateway.ts";

const folder = `${root}services/web/dist`;

/**
 * Serves the built page as CloudFront does deployed: files with a hash in their name cached for a year, index.html
 * for every path that is no file. `connect`: origins that the page may call besides its own.
 * @throws Error if the page has not been built
 */
export const createPage = (connect: readonly string[]): LocalHandler => {
  if (!existsSync(folder)) throw new Error(`${folder} is missing: npm start builds it`);
  const policy = contentSecurityPolicy(connect);
  const serve = sirv(folder, {
    single: true,
    gzip: true,
    etag: true,
    setHeaders: (response, path) => {
      response.setHeader(
        "cache-control",
        path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
      );
      response.setHeader("content-security-policy", policy);
      response.setHeader("x-content-type-options", "nosniff");
      response.setHeader("referrer-policy", "same-origin");
    },
  });
  return (request, response, { url }) => {
    if (/^\/(?:v1|local)(?:\/|$)/.test(url.pathname) || !/^(?:GET|HEAD)$/.test(request.method ?? "")) {
      throw new Problem("not-found");
    }
    serve(request, response, () => {
      response.writeHead(404).end();
    });
  };
};
