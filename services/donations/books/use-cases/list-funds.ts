import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import type { BooksDeps } from "../deps.ts";
import type { booksRoutes } from "../routes.ts";
import { allFunds } from "../rules/fund.ts";

type List = UseCase<BooksDeps, typeof booksRoutes.listFunds>;

/** Reads all funds of a project into which money came; public unless the project is a draft. */
export const listFunds: List = async ({ projects, ledger }, { params }) => {
  const project = await projects.findProject(params.projectId);
  if (!project || project.status === "draft") throw new Problem("not-found");
  return { items: allFunds(await ledger.findFunds(params.projectId)), nextCursor: null };
};
