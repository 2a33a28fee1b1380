import type { UseCase } from "#shared/manifest/use-case.ts";
import type { ReferenceDeps } from "../deps.ts";
import type { referenceRoutes } from "../routes.ts";

/** Counties of one page: each province of the country is one. */
const pageSize = 500;
const list = "counties";

type ListCounties = UseCase<ReferenceDeps, typeof referenceRoutes.listCounties>;

/** The counties served, by code, so that those of a province and of a prefecture follow each other. */
export const listCounties: ListCounties = async ({ counties, cursors }, { query }) => {
  const after = String(cursors.decode(list, query.cursor)?.after ?? "");
  const following = (await counties.named()).filter(({ code }) => code > after);
  const page = following.slice(0, pageSize);
  const last = page.at(-1);
  return {
    items: page.map(({ code, name, region = null }) => ({ county: code, name, region })),
    nextCursor: cursors.encode(
      list,
      last && following.length > page.length ? { after: last.code } : undefined,
    ),
  };
};
