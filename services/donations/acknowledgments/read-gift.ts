import { inParallel } from "#shared/concurrency/in-parallel.ts";
import type { AcknowledgmentsDeps } from "./deps.ts";
import type { Gift } from "./rows.ts";
import { giftIdOf } from "./rules/gift-id.ts";
import { numberedGiftOf, projectOf } from "./views.ts";

type Reading = Pick<AcknowledgmentsDeps, "projects" | "acknowledgments">;

/** Gifts with their numbers and official receipts, in the order in which they were given here. */
export const withNumbers = async ({ acknowledgments }: Reading, gifts: readonly Gift[]) => {
  const ids = gifts.map(giftIdOf);
  const [numbers, official] = await Promise.all([
    acknowledgments.findMany(ids),
    acknowledgments.findOfficial(ids),
  ]);
  const numberOf = new Map(numbers.map((row) => [row.giftId, row]));
  const officialOf = new Map(official.map((row) => [row.giftId, row]));
  return gifts.map((gift) => {
    const id = giftIdOf(gift);
    return numberedGiftOf(gift, { acknowledgment: numberOf.get(id), official: officialOf.get(id) });
  });
};

/** The same with what of their projects stands on an acknowledgment. */
export const withProjects = async (deps: Reading, gifts: readonly Gift[]) => {
  const projectIds = [...new Set(gifts.map(({ projectId }) => projectId))];
  const projects = new Map(
    await inParallel(projectIds, 10, async (id) => [id, await deps.projects.findProject(id)] as const),
  );
  const numbers = await withNumbers(deps, gifts);
  return numbers.map((gift, at) => ({ ...gift, ...projectOf(projects.get(gifts[at]?.projectId ?? "")) }));
};
export type AcknowledgedGift = Awaited<ReturnType<typeof withProjects>>[number];
