import { requireSignedIn } from "#shared/access/signed-in.ts";
import { isRepeatedCall } from "#shared/db/idempotency.ts";
import { ConditionFailed } from "#shared/db/write.ts";
import type { Call, UseCase } from "#shared/manifest/use-case.ts";
import { invalid, Problem, refuse } from "#shared/problem/problem.ts";
import { oversightSchema } from "#shared/published/events/projects.ts";
import { addDays, countyDay } from "#shared/values/time.ts";
import { mayDraft } from "../access.ts";
import type { DisclosureDeps } from "../deps.ts";
import { disclosureKey, disclosuresBook } from "../keys.ts";
import { readPeriod } from "../read-period.ts";
import type { disclosureRoutes } from "../routes.ts";
import type { ClockRow, DisclosureRow } from "../rows.ts";
import { withDraft } from "../rules/clock.ts";
import { kindOf, nextDue } from "../rules/next-due.ts";
import type { MoneyLine } from "../schemas.ts";
import { disclosureView } from "../views.ts";

type Draft = UseCase<DisclosureDeps, typeof disclosureRoutes.draftDisclosure>;
type Body = Parameters<Draft>[1]["body"];

/** What a draft is of: its period, and what there was before it. */
interface Drafted
  extends Pick<DisclosureRow, "kind" | "from" | "to" | "edition" | "corrects" | "note" | "dueOn"> {
  readonly before: readonly Pick<MoneyLine, "source" | "currency" | "closing" | "setAside">[];
}

/** The next statement: from the day after the last one's, up to a day that is over. */
const nextStatement = async (
  { disclosures }: Pick<DisclosureDeps, "disclosures">,
  clock: ClockRow,
  body: Body,
  today: string,
): Promise<Drafted> => {
  const due = nextDue(clock, clock.covered);
  if (!due) throw refuse("wrong-state", { rule: "all-told" });
  const to = body.to ?? addDays(today, -1);
  if (to >= today) throw invalid("/to", "day-not-over");
  if (to < due.from) throw invalid("/to", "before-from");
  const last = clock.covered && (await disclosures.find(clock.covered.disclosureId));
  const { from, dueOn } = due;
  return { kind: kindOf(clock, clock.covered, to), from, to, edition: 1, dueOn, before: last?.money ?? [] };
};

/** A new edition of a published statement, over the same days and from the same money as it began with. */
const correction = async (
  { disclosures }: Pick<DisclosureDeps, "disclosures">,
  projectId: string,
  corrects: string,
  note: string | undefined,
): Promise<Drafted> => {
  const all = await disclosures.listAll(projectId);
  const published = all.filter(({ status }) => status === "published");
  const row = published.find(({ disclosureId }) => disclosureId === corrects);
  if (!row) throw invalid("/corrects", "no-such-statement");
  if (note === undefined) throw invalid("/note", "reason-missing");
  const { kind, from, to } = row;
  const editions = published.filter((one) => one.from === from).map(({ edition }) => edition);
  if (row.edition !== Math.max(...editions)) throw invalid("/corrects", "corrected-already");
  const [earlier] = published
    .filter((one) => one.to < from)
    .toSorted((a, b) => b.to.localeCompare(a.to) || b.edition - a.edition);
  return { kind, from, to, edition: row.edition + 1, corrects, note, before: earlier?.money ?? [] };
};

const rowOf = (
  drafted: Omit<DisclosureRow, "pk" | "sk" | "book" | "listed" | "version" | "status">,
): DisclosureRow => ({
  ...disclosureKey(drafted.disclosureId),
  ...drafted,
  status: "draft",
  book: disclosuresBook(drafted.projectId),
  listed: `${drafted.from}#${String(drafted.edition).padStart(4, "0")}#${drafted.disclosureId}`,
  version: 1,
});

/** The draft that stood before, which can be published no more. */
const dropped = (row: DisclosureRow | undefined, call: Call): readonly DisclosureRow[] =>
  row?.status === "draft"
    ? [{ ...row, status: "dropped", version: row.version + 1, change: call.change() }]
    : [];

/**
 * Drafts a statement from the books, the goods that were confirmed and the time that was recorded. One draft of a project may be
 * published: the newest.
 * @throws Problem `not-found`, `invalid` for a day that is not over or lies before the period, for what cannot be corrected, and a
 * correction without its reason; refusal `wrong-state` once all is told, `changed-meanwhile`
 */
export const draftDisclosure: Draft = async (deps, { params, body }, call) => {
  const project = await deps.projects.findProject(params.projectId);
  if (!project || !mayDraft(call.actor, project)) throw new Problem("not-found");
  const { projectId } = project;
  const disclosureId = call.newId("disclosure");
  const earlier = call.idempotency && (await deps.disclosures.find(disclosureId));
  if (earlier && isRepeatedCall(earlier.idempotency, call.idempotency))
    return disclosureView(earlier, project, call.actor);
  const clock = await deps.disclosures.findClock(projectId);
  if (!clock) throw refuse("wrong-state", { rule: `project:${project.status}` });
  const { before, ...drafted } =
    body.corrects === undefined
      ? await nextStatement(deps, clock, body, countyDay(call.now))
      : await correction(deps, projectId, body.corrects, body.note);
  const { from, to } = drafted;
  const row = rowOf({
    ...drafted,
    ...(await readPeriod(deps, { projectId, from, to, before })),
    disclosureId,
    projectId,
    draftedBy: requireSignedIn(call.actor).personId,
    draftedAt: call.now.toISOString(),
    under: oversightSchema().parse(project),
    idempotency: call.idempotency,
    change: call.change(),
  });
  const old = clock.draft === undefined ? undefined : await deps.disclosures.find(clock.draft);
  try {
    await deps.disclosures.save([
      row,
      withDraft(clock, row.disclosureId, call.change()),
      ...dropped(old, call),
    ]);
  } catch (error) {
    throw error instanceof ConditionFailed ? refuse("changed-meanwhile") : error;
  }
  return disclosureView(row, project, call.actor);
};
