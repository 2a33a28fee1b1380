import { inParallel } from "#shared/concurrency/in-parallel.ts";
import type { GivingDeps } from "./deps.ts";
import { summaryOf } from "./views.ts";

interface ListQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** A page of the gifts under a donor's key, latest first, each with the name that its project has now. */
export const donorList = async (
  { donations, projects, cursors }: Pick<GivingDeps, "donations" | "projects" | "cursors">,
  donorKey: string,
  { limit, cursor }: ListQuery,
) => {
  const list = `donations ${donorKey}`;
  const { rows, next } = await donations.listByDonor(donorKey, limit, cursors.decode(list, cursor));
  const projectIds = [...new Set(rows.map(({ projectId }) => projectId))];
  const byId = new Map(
    await inParallel(projectIds, 10, async (id) => [id, await projects.findProject(id)] as const),
  );
  const items = rows.map((row) => summaryOf(row, byId.get(row.projectId)));
  return { items, nextCursor: cursors.encode(list, next) };
};
