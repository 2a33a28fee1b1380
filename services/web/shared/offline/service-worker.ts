import type { WorkboxPlugin } from "workbox-core/types.js";
import { ExpirationPlugin } from "workbox-expiration";
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";
import { NetworkFirst } from "workbox-strategies";

/** The page's own files, written in by the build: an address each, and what tells an old one from a new one. */
declare const builtFiles: { readonly url: string; readonly revision: string | null }[];

// A new build waits until no page of the old one is open, so that no form is ever reloaded away.
precacheAndRoute(builtFiles);
cleanupOutdatedCaches();
registerRoute(
  new NavigationRoute(createHandlerBoundToURL("/index.html"), {
    denylist: [/^\/(?:v1|local|docs)(?:\/|$)/, /^\/openapi\.json$/],
  }),
);

/** What everybody may read. */
const publicReads = /^\/v1\/(?:site|vocabulary|divisions|coverage|needs|projects|teams)(?:\/|$)/;

/** Workbox types the plugin less exactly than what takes it. */
const forgetting = new ExpirationPlugin({ maxEntries: 200, maxAgeSeconds: 30 * 24 * 3_600 }) as WorkboxPlugin;

/** Says of an answer that it is from before: the page tells its reader, whatever the phone thinks of its network. */
const markKept: WorkboxPlugin = {
  cachedResponseWillBeUsed: async ({ cachedResponse }) => {
    if (!cachedResponse) return undefined;
    const headers = new Headers(cachedResponse.headers);
    headers.set("helink-kept", "1");
    return new Response(cachedResponse.body, { headers });
  },
};

// Only what is asked as nobody in particular is kept: nothing of a person lies on the phone.
registerRoute(
  ({ request, url, sameOrigin }) =>
    sameOrigin && publicReads.test(url.pathname) && !request.headers.has("authorization"),
  new NetworkFirst({
    cacheName: "helink-public",
    networkTimeoutSeconds: 5,
    plugins: [markKept, forgetting],
  }),
);
