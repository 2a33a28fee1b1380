import type { UseCase } from "#shared/manifest/use-case.ts";
import type { GivingDeps } from "../deps.ts";
import type { givingRoutes } from "../routes.ts";
import { offeredCover } from "../rules/offered-cover.ts";

type Get = UseCase<GivingDeps, typeof givingRoutes.getFeeCover>;

/** Says to the fen what bearing the fee costs, before anything is paid. */
export const getFeeCover: Get = async ({ feeRate }, { query }) => {
  const cover = offeredCover(query, feeRate);
  const { amount } = query;
  return { cover: cover === undefined ? null : { amount, cover, total: amount + cover } };
};
