import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import type { BooksDeps } from "../deps.ts";
import type { booksRoutes } from "../routes.ts";
import { fundFigures } from "../rules/fund.ts";

type Get = UseCase<BooksDeps, typeof booksRoutes.getFund>;

/** Reads a project's fund in one currency; public unless the project is a draft. */
export const getFund: Get = async ({ projects, ledger }, { params, query }) => {
  const project = await projects.findProject(params.projectId);
  if (!project || project.status === "draft") throw new Problem("not-found");
  const currency = query.currency ?? project.currencies[0] ?? "CNY";
  const fund = { source: "donated", currency } as const;
  return { source: fund.source, ...fundFigures(await ledger.findFunds(params.projectId), fund) };
};
