import type { UseCase } from "#shared/manifest/use-case.ts";
import type { ReferenceDeps } from "../deps.ts";
import type { referenceRoutes } from "../routes.ts";

type GetSite = UseCase<ReferenceDeps, typeof referenceRoutes.getSite>;

/** What a page needs before anybody signs in. Only the local stage is a demo. */
export const getSite: GetSite = async ({ signIn, counties, stage }) => {
  if (!signIn) throw new Error("the environment of this function does not say where people sign in");
  return { signIn, counties: [...(await counties.served())], demo: stage === "local" };
};
