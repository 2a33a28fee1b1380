import { mayAt } from "#shared/access/actor.ts";
import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import type { AcknowledgmentsDeps } from "../deps.ts";
import { findGift } from "../find-gift.ts";
import { officialKey } from "../keys.ts";
import type { acknowledgmentRoutes } from "../routes.ts";
import { normalNumber, receiverOf } from "../rules/series.ts";
import { validityOf } from "../rules/validity.ts";

type Enter = UseCase<AcknowledgmentsDeps, typeof acknowledgmentRoutes.enterOfficialReceipt>;

/**
 * Keeps the number of the official receipt beside the acknowledgment of a gift; it is made out elsewhere. For the finance
 * people of who raised or spends the money.
 * @throws Problem `not-found`; refusal `wrong-state` of a gift that was given back
 */
export const enterOfficialReceipt: Enter = async (deps, { params, body }, call) => {
  const known = await deps.acknowledgments.findNumber(normalNumber(params.number));
  const acknowledgment = known && (await deps.acknowledgments.find(known.giftId));
  const under = acknowledgment?.under;
  const isTheirs =
    under !== undefined &&
    [receiverOf(under), under.operatorId].some(
      (operatorId) => operatorId !== undefined && mayAt(call.actor, ["finance"], { operatorId }),
    );
  if (!known || !isTheirs) throw new Problem("not-found");
  if (body.receiptNo !== null && validityOf(await findGift(deps, known.giftId)) === "void")
    throw refuse("wrong-state");
  await retryOnConflict(async () => {
    const [before] = await deps.acknowledgments.findOfficial([known.giftId]);
    await deps.acknowledgments.saveOfficial({
      ...officialKey(known.giftId),
      giftId: known.giftId,
      receiptNo: body.receiptNo ?? undefined,
      version: (before?.version ?? 0) + 1,
      change: call.change(),
    });
  });
  return body;
};
