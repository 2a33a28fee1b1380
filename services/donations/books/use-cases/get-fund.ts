import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import type { DonationDeps } from "../../giving/deps.ts";
import type { manifest } from "../../manifest.ts";
import { fundFigures } from "../rules/fund.ts";

type Get = UseCase<DonationDeps, typeof manifest.routes.getFund>;

/** A project's fund in one currency, for everybody. */
export const getFund: Get = async ({ store }, { params, query }) => {
  const project = await store.findProject(params.projectId);
  if (!project || project.status === "draft") throw new Problem("not-found");
  const currency = query.currency ?? project.currencies[0] ?? "CNY";
  return { source: project.source, ...fundFigures(await store.findFund(params.projectId), currency) };
};
