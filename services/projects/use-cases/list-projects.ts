import * as z from "zod";
import type { Actor } from "#shared/access/actor.ts";
import { once } from "#shared/concurrency/once.ts";
import type { Page } from "#shared/db/read.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { mayReadFull } from "../access.ts";
import type { ProjectDeps } from "../deps.ts";
import type { projectRoutes } from "../routes.ts";
import type { ProjectRow } from "../rows.ts";
import type { ProjectStore } from "../store.ts";
import { pageOf, projectOf } from "../views.ts";

/** Rows read of one list for one page at most. A page may therefore be short; `nextCursor` continues it. */
const mostRows = 200;

/** After every sort key: the newest projects come first. */
const fromTheTop = "~";

const positionSchema = once(() => z.object({ before: z.string() }));

/** One list of projects, newest first. */
interface List {
  readonly read: (limit: number, before: string) => Promise<Page<ProjectRow>>;
  /** Which of its rows are taken from it; the others are in another list. */
  readonly takes: (row: ProjectRow) => boolean;
}

/** A county's list; or that of all counties, and beside it the drafts in the counties where the caller has a role. */
const listsFor = (store: ProjectStore, county: string | undefined, actor: Actor): List[] => {
  const countyList = (code: string, takes: List["takes"]): List => ({
    read: (limit, before) => store.listByCounty(code, limit, before),
    takes,
  });
  if (county !== undefined) return [countyList(county, () => true)];
  const own = actor.kind === "public" ? [] : actor.grants.map((grant) => grant.county);
  return [
    { read: store.listEverywhere, takes: () => true },
    ...[...new Set(own)].map((code) => countyList(code, ({ status }) => status === "draft")),
  ];
};

/** What all lists hold before a sort key, merged, newest first, down to where each of them was read. */
const readMerged = async (lists: readonly List[], limit: number, before: string) => {
  const pages = await Promise.all(lists.map(({ read }) => read(limit, before)));
  // A list that has further rows has them before its last one here. Rows of other lists beyond that point wait, or the
  // merged order would have gaps.
  const [next] = pages
    .flatMap(({ next }) => (next ? [String(next.listed)] : []))
    .sort()
    .reverse();
  const rows = pages
    .flatMap((page, at) => page.rows.filter((row) => lists[at]?.takes(row)))
    .filter(({ listed }) => next === undefined || listed >= next)
    .sort((a, b) => (a.listed < b.listed ? 1 : -1));
  return { rows, next };
};

type ListProjects = UseCase<ProjectDeps, typeof projectRoutes.listProjects>;

/** Published and ended projects, newest first, and among them the drafts that the caller may read. */
export const listProjects: ListProjects = async ({ store, cursors }, { query }, { actor }) => {
  const { county, status, cursor, limit } = query;
  const list = `projects ${county} ${status}`;
  const isWanted = (row: ProjectRow) =>
    (status === undefined || row.status === status) && (row.status !== "draft" || mayReadFull(actor, row));
  const lists = listsFor(store, county, actor);
  const found: ProjectRow[] = [];
  let next = positionSchema().optional().parse(cursors.decode(list, cursor))?.before ?? fromTheTop;
  let isAtEnd = false;
  for (let read = 0; read < mostRows && found.length < limit && !isAtEnd; read += limit) {
    const page = await readMerged(lists, limit, next);
    found.push(...page.rows.filter(isWanted));
    isAtEnd = page.next === undefined;
    next = page.next ?? next;
  }
  const rows = found.slice(0, limit);
  const before = found.length > limit ? rows.at(-1)?.listed : isAtEnd ? undefined : next;
  return {
    items: rows.map((row) => (mayReadFull(actor, row) ? projectOf(row) : pageOf(row))),
    nextCursor: cursors.encode(list, before === undefined ? undefined : { before }),
  };
};
