import type { UseCase } from "#shared/manifest/use-case.ts";
import type { NetworkDeps } from "../../machine-clients/deps.ts";
import type { manifest } from "../../manifest.ts";

/** Answers, which is all that is asked. */
export const getHealth: UseCase<NetworkDeps, typeof manifest.routes.getHealth> = async () => ({
  status: "ok",
});
