import { requireSignedIn } from "#shared/access/signed-in.ts";
import { answersNeed } from "#shared/eligibility/shift-states.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { bestCandidates } from "#shared/ranking/search/candidates.ts";
import { candidateViews } from "#shared/ranking/views/match-views.ts";
import { requirePullableNeed } from "../access.ts";
import type { ListDeps } from "../deps.ts";
import { listFile } from "../list-file.ts";
import { placeNames } from "../place-names.ts";
import type { listRoutes } from "../routes.ts";
import type { NeedRow, SignupRow } from "../rows.ts";
import { onlyListed } from "../rules/listed.ts";
import { pullRows } from "../rules/pull-rows.ts";
import { listRows, shownBy } from "../views.ts";

type Pull = UseCase<ListDeps, typeof listRoutes.pullNeedList>;
type Call = Parameters<Pull>[2];

/** The best candidates of a need, ranked as matching ranks them. */
const candidatesOf = async (
  deps: ListDeps,
  need: NeedRow,
  signups: readonly SignupRow[],
  limit: number,
  { locale, now }: Call,
) => {
  if (limit === 0) return [];
  const answered = signups.filter(answersNeed).length;
  const best = await bestCandidates(deps, { ...need, answered }, limit, now);
  const cards = await deps.findGateCards(best.map(({ candidate }) => candidate.volunteerId));
  return candidateViews(best, cards, locale, now);
};

/** Everybody with a confirmed place on a need, with the contact of those who consented; the pull is logged. */
export const pullNeedList: Pull = async (deps, { params, query, format }, call) => {
  const { need, grant } = await requirePullableNeed(deps, requireSignedIn(call.actor), params.needId);
  const { needId, title, division } = need;
  const signups = await deps.store.listSignups(needId);
  const listed = onlyListed(signups);
  const [rows, best] = await Promise.all([
    listRows(
      deps.contactCards,
      listed.map((signup) => ({ signup, grant })),
      [need],
    ),
    candidatesOf(deps, need, signups, query.candidates, call),
  ]);
  const onList = new Set(listed.map(({ volunteerId }) => volunteerId));
  const candidates = best.filter(({ volunteerId }) => !onList.has(volunteerId));

  const shown = [
    ...rows.map(shownBy),
    ...candidates.map(({ volunteerId }) => ({ volunteerId, needId, contact: false, grant })),
  ];
  await deps.store.logPull(pullRows(shown, call));
  const items = rows.map(({ row }) => row);
  if (format) {
    const listed = {
      rows: items,
      candidates,
      need: { needId, title, division },
      name: `volunteers-${needId}`,
    };
    return listFile(format, listed, call.locale, await placeNames(deps.counties, [division]));
  }
  return { items, ...(query.candidates > 0 ? { candidates } : {}), nextCursor: null };
};
