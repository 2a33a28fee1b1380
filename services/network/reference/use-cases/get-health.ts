import type { UseCase } from "#shared/manifest/use-case.ts";
import type { ReferenceDeps } from "../deps.ts";
import type { referenceRoutes } from "../routes.ts";

type GetHealth = UseCase<ReferenceDeps, typeof referenceRoutes.getHealth>;

/** An answer is all that a health check needs. */
export const getHealth: GetHealth = async () => ({ status: "ok" });
