import type { Site } from "./types.ts";

let request: Promise<Site> | undefined;

/**
 * The settings of the stage: where to sign in, which counties, whether it is a demo. Fetched once, again after a
 * failure. Not through the client: the client needs it to sign in.
 * @throws Error if the answer is not 200, TypeError without a network
 */
export const site = (): Promise<Site> => {
  request ??= fetch("/v1/site").then((response) => {
    if (!response.ok) throw new Error(`/v1/site answered ${response.status}`);
    return response.json() as Promise<Site>;
  });
  request.catch(() => {
    request = undefined;
  });
  return request;
};
