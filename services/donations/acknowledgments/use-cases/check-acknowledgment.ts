import { callerOf } from "#shared/access/actor.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import type { AcknowledgmentsDeps } from "../deps.ts";
import { findGift } from "../find-gift.ts";
import type { acknowledgmentRoutes } from "../routes.ts";
import { normalNumber } from "../rules/series.ts";
import { validityOf } from "../rules/validity.ts";

type Check = UseCase<AcknowledgmentsDeps, typeof acknowledgmentRoutes.checkAcknowledgment>;

/**
 * Whether a number is one of ours and holds, however it was typed. Nothing is said of the gift, whoever asks.
 * @throws Problem `limit-reached` for an address that checks very many
 */
export const checkAcknowledgment: Check = async (deps, { params }, { actor }) => {
  await deps.counts.count("numbers-checked-by-address", callerOf(actor));
  const number = normalNumber(params.number);
  const known = await deps.acknowledgments.findNumber(number);
  if (!known) return { number, validity: "unknown" };
  return { number, validity: validityOf(await findGift(deps, known.giftId)) };
};
