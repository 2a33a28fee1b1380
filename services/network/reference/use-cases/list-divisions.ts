import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import type { ReferenceDeps } from "../deps.ts";
import type { referenceRoutes } from "../routes.ts";

type ListDivisions = UseCase<ReferenceDeps, typeof referenceRoutes.listDivisions>;

/** A county's townships. @throws Problem `not-found` for a county that is not served */
export const listDivisions: ListDivisions = async ({ reference }, { query }) => {
  const county = await reference.findCounty(query.county);
  if (!county) throw new Problem("not-found");
  const { code, name, edition, adjacency, townships } = county;
  return { county: code, name, edition, adjacency, items: townships, nextCursor: null };
};
