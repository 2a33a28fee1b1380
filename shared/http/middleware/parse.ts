import type { Platform } from "#shared/platform/platform.ts";
import { type ApiMiddleware, partOf } from "../exchange.ts";
import { parseRequest } from "../parse-request.ts";

/** Parses path, query and body by the route's schemas. @throws Problem as {@link parseRequest} */
export const parse = ({ limits }: Pick<Platform, "limits">): ApiMiddleware => ({
  before: async ({ event, context: { exchange } }) => {
    exchange.request = await parseRequest(
      event,
      partOf(exchange, "route"),
      limits.bodyBytes,
      exchange.locale,
    );
  },
});
