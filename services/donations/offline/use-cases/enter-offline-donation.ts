import { requireSignedIn } from "#shared/access/signed-in.ts";
import { isRepeatedCall } from "#shared/db/idempotency.ts";
import { parseRow } from "#shared/db/row.ts";
import { ConditionFailed } from "#shared/db/write.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { invalid, Problem, refuse } from "#shared/problem/problem.ts";
import { oversightSchema } from "#shared/published/events/projects.ts";
import { countyDay } from "#shared/values/time.ts";
import { emailIndexOf } from "../../giving/access.ts";
import { organisationOf } from "../../projects/rules/organisation-of.ts";
import { mayEnter, openOfflineDonor } from "../access.ts";
import type { OfflineDeps } from "../deps.ts";
import { offlineBook, offlineDonorKey, offlineKey, referenceKey } from "../keys.ts";
import type { offlineRoutes } from "../routes.ts";
import { type OfflineRow, offlineRowSchema, type ReferenceRow, referenceRowSchema } from "../rows.ts";
import { offlineItem } from "../views.ts";

type Enter = UseCase<OfflineDeps, typeof offlineRoutes.enterOfflineDonation>;

/** The row that makes a reference its gift's, after the one that made it another's; none without a reference. */
const referenceRows = (row: OfflineRow, before: ReferenceRow | undefined): readonly ReferenceRow[] =>
  row.reference === undefined
    ? []
    : [
        {
          ...referenceKey(row.organisation, row.reference),
          offlineDonationId: row.offlineDonationId,
          version: (before?.version ?? 0) + 1,
          change: row.change,
        },
      ];

/**
 * Saves what was entered, or resolves with what an earlier attempt of the same call has saved. A reference whose gift was
 * refused can be entered again.
 * @throws refusal `entered-already` with the id of the gift that has the reference
 */
const save = async (
  { offline }: Pick<OfflineDeps, "offline">,
  row: OfflineRow,
  before?: ReferenceRow,
): Promise<OfflineRow> => {
  try {
    await offline.save(row, referenceRows(row, before));
    return row;
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
    const [stored, taken] = [error.itemAt(0), error.itemAt(1)];
    const existing = stored && parseRow(offlineRowSchema(), stored);
    if (existing && isRepeatedCall(existing.idempotency, row.idempotency)) return existing;
    if (!taken) throw error;
    const reference = parseRow(referenceRowSchema(), taken);
    const first = await offline.find(reference.offlineDonationId);
    if (first?.status === "refused") return save({ offline }, row, reference);
    throw refuse("entered-already", { rule: reference.offlineDonationId });
  }
};

/**
 * Enters a gift that came another way than through the checkout. Nothing is booked before a second person has confirmed it.
 * @throws Problem `not-found`, `invalid` for a day to come and a currency that the project does not take; refusal
 * `wrong-state` of a project that is not published, `entered-already` for a reference that its organisation has
 */
export const enterOfflineDonation: Enter = async (deps, { params, body }, call) => {
  const project = await deps.projects.findProject(params.projectId);
  if (!project || !mayEnter(call.actor, project)) throw new Problem("not-found");
  if (body.receivedOn > countyDay(call.now)) throw invalid("/receivedOn", "day-to-come");
  if ("currency" in body && !project.currencies.includes(body.currency))
    throw invalid("/currency", "currency-not-taken");
  if (project.status !== "published") throw refuse("wrong-state", { rule: `project:${project.status}` });

  const offlineDonationId = call.newId("offlineDonation");
  const enteredAt = call.now.toISOString();
  const { projectId } = project;
  const { donor, confirmedWords: _, ...gift } = body;
  const emailIndex = emailIndexOf(deps, donor?.email);
  const row: OfflineRow = {
    ...offlineKey(offlineDonationId),
    ...gift,
    offlineDonationId,
    projectId,
    sealed: donor && (await deps.envelope.seal(offlineDonationId, "contact", donor)),
    ...(emailIndex === undefined
      ? {}
      : {
          donorKey: offlineDonorKey(emailIndex),
          listedAt: `${body.receivedOn}#${offlineDonationId}`,
        }),
    status: "entered",
    enteredBy: requireSignedIn(call.actor).personId,
    enteredAt,
    organisation: organisationOf(project) ?? project.county,
    under: oversightSchema().parse(project),
    book: offlineBook(projectId),
    listed: `${enteredAt}#${offlineDonationId}`,
    idempotency: call.idempotency,
    version: 1,
    change: call.change(),
  };
  const saved = await save(deps, row);
  return { ...offlineItem(saved), donor: await openOfflineDonor(deps, saved, call.actor, project) };
};
