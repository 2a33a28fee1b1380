import { isRepeatedCall } from "#shared/db/idempotency.ts";
import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import { parseRow } from "#shared/db/row.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { invalid, Problem } from "#shared/problem/problem.ts";
import { countyDay } from "#shared/values/time.ts";
import { emailIndexOf, readSecretOf } from "../../giving/access.ts";
import { countCheckout } from "../../giving/count-checkout.ts";
import { guestDonorKey } from "../../giving/keys.ts";
import { browserOf } from "../../giving/opener.ts";
import { receiptCard } from "../../giving/receipt-card.ts";
import { requireAcceptsGift } from "../../giving/rules/accepts-gift.ts";
import type { PledgesDeps } from "../deps.ts";
import { pledgeKey, pledgesOf } from "../keys.ts";
import type { pledgesRoutes } from "../routes.ts";
import { type PledgeRow, pledgeRowSchema } from "../rows.ts";
import { scheduled } from "../rules/next-pledge.ts";
import { referenceOf } from "../rules/reference.ts";
import { nextMonthly } from "../rules/rhythm.ts";
import { pledgeSummary } from "../views.ts";

type Create = UseCase<PledgesDeps, typeof pledgesRoutes.createPledge>;

/**
 * Stores a promise to give each month, of which its donor is reminded from `nextOn` on. Nothing is paid by it.
 * @throws Problem `not-found`; `invalid` for a day that is past, and for a guest without an address to be reminded at
 */
export const createPledge: Create = async (deps, { params, body, headers }, call) => {
  const { actor, now } = call;
  const project = await deps.projects.findProject(params.projectId);
  if (!project || project.status === "draft") throw new Problem("not-found");
  const { donor, nextOn, ...pledged } = body;
  const own = emailIndexOf(deps, actor.kind === "person" ? actor.email : undefined);
  requireAcceptsGift(project, { ...pledged, emailIndex: own });
  const personId = actor.kind === "person" ? actor.personId : undefined;
  if (personId === undefined && donor === undefined) throw invalid("/donor", "address-to-remind-at");
  const today = countyDay(now);
  if (nextOn !== undefined && nextOn <= today) throw invalid("/nextOn", "day-not-to-come");
  const pledgeId = call.newId("pledge");
  const begun = call.idempotency && (await deps.pledges.find(pledgeId));
  if (!isRepeatedCall(begun?.idempotency, call.idempotency))
    await countCheckout(deps, project.projectId, browserOf(headers), call);

  const first = nextOn ?? nextMonthly(today, Number(today.slice(8)));
  const emailIndex = emailIndexOf(deps, donor?.email);
  const createdAt = now.toISOString();
  const change = call.change();
  const intent: PledgeRow = {
    ...pledgeKey(pledgeId),
    ...pledged,
    pledgeId,
    projectId: project.projectId,
    reference: referenceOf(pledgeId),
    status: "open",
    dayOfMonth: Number(first.slice(8)),
    ...scheduled(first),
    createdAt,
    listedAt: `${createdAt}#${pledgeId}`,
    personId,
    ...(personId === undefined
      ? { guestKey: emailIndex === undefined ? undefined : guestDonorKey(emailIndex) }
      : { donorKey: pledgesOf(personId) }),
    version: 1,
    change,
    idempotency: call.idempotency,
  };
  const row = await retryOnConflict(async (conflict) => {
    const stored = conflict?.itemAt(0);
    if (stored) {
      const first = parseRow(pledgeRowSchema(), stored);
      if (!isRepeatedCall(first.idempotency, call.idempotency)) throw conflict;
      return first;
    }
    const gift = { ...intent, donationId: pledgeId };
    const receipt =
      personId === undefined && donor
        ? await receiptCard(deps, gift, donor.email, undefined, undefined, change)
        : undefined;
    await deps.pledges.create(intent, receipt);
    return intent;
  });
  return { ...pledgeSummary(row, project), readSecret: readSecretOf(deps, pledgeId) };
};
