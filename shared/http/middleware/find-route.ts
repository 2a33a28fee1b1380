import type { ServiceManifest } from "#shared/manifest/manifest.ts";
import { Problem } from "#shared/problem/problem.ts";
import type { ApiMiddleware } from "../exchange.ts";

/** Finds the route that the gateway matched, by its key: `POST /v1/needs/{needId}/open`. @throws Problem `not-found` */
export const findRoute = (manifest: ServiceManifest): ApiMiddleware => {
  const routes = new Map(
    Object.entries(manifest.routes).map(([name, route]) => [
      `${route.method} ${route.path}`,
      { name, route },
    ]),
  );
  return {
    before: ({ event, context: { exchange } }) => {
      const match = routes.get(event.routeKey);
      if (!match) throw new Problem("not-found");
      exchange.routeName = match.name;
      exchange.route = match.route;
    },
  };
};
