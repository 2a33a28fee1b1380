import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import type { NetworkDeps } from "../../machine-clients/deps.ts";
import type { manifest } from "../../manifest.ts";

type Get = UseCase<NetworkDeps, typeof manifest.routes.getMe>;

/** The caller's own id, which they hand to whoever appoints them, and the roles they hold today. */
export const getMe: Get = async (_deps, _request, { actor }) => {
  const { personId, grants } = requireSignedIn(actor);
  return { personId, grants: [...grants] };
};
