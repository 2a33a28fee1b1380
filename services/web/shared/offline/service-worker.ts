import type { WorkboxPlugin } from "workbox-core/types.js";
import { ExpirationPlugin } from "workbox-expiration";
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";
import { NetworkFirst } from "workbox-strategies";

/** The files of the build, inserted by infra/setup/service-worker.ts. `revision` is null if the URL holds the hash. */
declare const builtFiles: { readonly url: string; readonly revision: string | null }[];

// No skipWaiting: a new build takes over when no page of the old one is open, so that no half-filled form is lost.
precacheAndRoute(builtFiles);
cleanupOutdatedCaches();
registerRoute(
  new NavigationRoute(createHandlerBoundToURL("/index.html"), {
    denylist: [/^\/(?:v1|local|docs)(?:\/|$)/, /^\/openapi\.json$/],
  }),
);

/** Paths whose anonymous answers are cached. Pictures are not: the browser keeps them by itself. */
const publicReads =
  /^\/v1\/(?:site|vocabulary|counties|divisions|coverage|stations|needs|projects|teams)(?:\/|$)/;

// The cast: Workbox declares the plugin with looser types than the strategy accepts.
const expiration = new ExpirationPlugin({ maxEntries: 200, maxAgeSeconds: 30 * 24 * 3_600 }) as WorkboxPlugin;

/** Marks answers from the cache with a header, so that the page can say that they are old. */
const markCached: WorkboxPlugin = {
  cachedResponseWillBeUsed: async ({ cachedResponse }) => {
    if (!cachedResponse) return undefined;
    const headers = new Headers(cachedResponse.headers);
    headers.set("helink-kept", "1");
    return new Response(cachedResponse.body, { headers });
  },
};

// Only requests without a token: no answer to a person is stored on the phone.
registerRoute(
  ({ request, url, sameOrigin }) =>
    sameOrigin &&
    publicReads.test(url.pathname) &&
    !url.pathname.includes("/pictures/") &&
    !request.headers.has("authorization"),
  new NetworkFirst({
    cacheName: "helink-public",
    networkTimeoutSeconds: 5,
    plugins: [markCached, expiration],
  }),
);
