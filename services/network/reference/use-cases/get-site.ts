import type { UseCase } from "#shared/manifest/use-case.ts";
import type { NetworkDeps } from "../../machine-clients/deps.ts";
import type { manifest } from "../../manifest.ts";

/** What a page has to know before anybody signs in; the local stage alone is a demo. */
export const getSite: UseCase<NetworkDeps, typeof manifest.routes.getSite> = async ({
  signIn,
  counties,
  stage,
}) => {
  if (!signIn) throw new Error("this function was not told where people sign in");
  return { signIn, counties: [...counties], demo: stage === "local" };
};
