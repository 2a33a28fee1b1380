import type { manifest } from "#services/matching/manifest.ts";
import { pullingGrant, requireNeed } from "#services/matching/matches/access.ts";
import type { MatchingDeps } from "#services/matching/matches/deps.ts";
import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import type { KnownNeed } from "#shared/ranking/fit/need.ts";
import { bestEligible, rank } from "#shared/ranking/score/match.ts";
import { candidateViews } from "#shared/ranking/search/candidate-views.ts";
import { candidatesFor, prepare } from "#shared/ranking/search/candidates.ts";
import { listCsv } from "../list-csv.ts";
import { logPull } from "../log-pull.ts";
import { listedShifts, listRows } from "../views.ts";

type Pull = UseCase<MatchingDeps, typeof manifest.routes.pullNeedList>;
type Call = Parameters<Pull>[2];

const bestCandidates = async (deps: MatchingDeps, need: KnownNeed, limit: number, call: Call) => {
  if (limit === 0) return [];
  const prepared = await prepare(deps, need, call.now);
  const candidates = await candidatesFor(deps, prepared);
  const matches = candidates.flatMap((candidate) => bestEligible(prepared, candidate) ?? []);
  return candidateViews(deps.cards, rank(matches, limit), call.locale, call.now);
};

/** Everybody with a confirmed place on a need, with the contact of those who consented; the pull is logged. */
export const pullNeedList: Pull = async (deps, { params, query, wantsCsv }, call) => {
  const { need, place } = await requireNeed(deps, params.needId);
  const grant = pullingGrant(requireSignedIn(call.actor), place);
  if (!grant) throw new Problem("not-found");
  const signups = await deps.store.listSignups(need.needId);
  const confirmed = signups.filter((signup) => listedShifts(signup).length > 0);
  const listed = new Set(confirmed.map(({ volunteerId }) => volunteerId));
  const [items, matched] = await Promise.all([
    listRows(deps.cards, confirmed, [need]),
    bestCandidates(deps, need, query.candidates, call),
  ]);
  const candidates = matched.filter(({ volunteerId }) => !listed.has(volunteerId));

  const { needId } = need;
  const shown = [
    ...items.map(({ volunteerId, phone }) => ({ volunteerId, needId, contact: phone !== undefined, grant })),
    ...candidates.map(({ volunteerId }) => ({ volunteerId, needId, contact: false, grant })),
  ];
  await logPull(deps, shown, call);
  if (wantsCsv) {
    const { title, division } = need;
    const csv = listCsv(items, candidates, { needId, title, division }, call.locale);
    return { csv, fileName: `volunteers-${needId}.csv` };
  }
  return { items, ...(query.candidates > 0 ? { candidates } : {}), nextCursor: null };
};
