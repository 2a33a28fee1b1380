import type { Site } from "./types.ts";

let asked: Promise<Site> | undefined;

/** What the page has to know of where it runs; asked once, and again after a failure. Without the API's client, which needs it to sign in. */
export const site = (): Promise<Site> => {
  asked ??= fetch("/v1/site").then((response) => {
    if (!response.ok) throw new Error(`/v1/site answered ${response.status}`);
    return response.json() as Promise<Site>;
  });
  asked.catch(() => {
    asked = undefined;
  });
  return asked;
};
