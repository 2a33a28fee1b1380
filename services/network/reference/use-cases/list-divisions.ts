import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import type { NetworkDeps } from "../../machine-clients/deps.ts";
import type { manifest } from "../../manifest.ts";

/** A county's townships. @throws Problem `not-found` for a county that is not served */
export const listDivisions: UseCase<NetworkDeps, typeof manifest.routes.listDivisions> = async (
  { store },
  { query },
) => {
  const county = await store.findCounty(query.county);
  if (!county) throw new Problem("not-found");
  const { code, name, edition, adjacency, townships } = county;
  return { county: code, name, edition, adjacency, items: townships, nextCursor: null };
};
