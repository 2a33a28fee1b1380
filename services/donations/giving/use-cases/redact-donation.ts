import { requireSignedIn } from "#shared/access/signed-in.ts";
import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { redactedFields, redactionsAfter, redactionsOf, removed } from "#shared/personal-data/redactions.ts";
import { Problem } from "#shared/problem/problem.ts";
import { mayRedact, openDonor } from "../access.ts";
import type { GivingDeps } from "../deps.ts";
import type { givingRoutes } from "../routes.ts";
import { envelopeOwner, type SealedDonor } from "../rows.ts";
import { redactableFields } from "../schemas.ts";

type Redact = UseCase<GivingDeps, typeof givingRoutes.redactDonation>;

/**
 * Replaces texts that a donor wrote, in any state of the gift. What is not there stays so: nobody puts words into a donor's
 * mouth. The answer shows nothing of the gift.
 * @throws Problem `not-found`, also to whoever has no right at the project's place
 */
export const redactDonation: Redact = (deps, { params, body }, call) =>
  retryOnConflict(async () => {
    const row = await deps.donations.findDonation(params.donationId);
    const project = row && (await deps.projects.findProject(row.projectId));
    if (!project || !mayRedact(call.actor, project)) throw new Problem("not-found");
    const { donor, message } = await openDonor(deps, row);
    const texts: SealedDonor = {
      donor: donor && body.donorName !== undefined ? { ...donor, name: body.donorName ?? removed } : donor,
      message: message !== undefined && body.message !== undefined ? (body.message ?? removed) : message,
    };
    const change = { ...call.change(), by: requireSignedIn(call.actor).personId };
    const redactions = redactionsAfter(row.redactions, redactedFields(redactableFields, body), change);
    const sealed = row.sealed && (await deps.envelope.seal(envelopeOwner(row), "contact", texts));
    await deps.donations.saveDonation({ ...row, sealed, redactions, version: row.version + 1, change });
    if (row.recurringGiftId) await deps.resealMonths(row.recurringGiftId, { sealed, redactions }, change);
    return { donationId: row.donationId, redactions: redactionsOf(redactions) };
  });
