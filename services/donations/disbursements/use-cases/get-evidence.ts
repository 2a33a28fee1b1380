import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import { requireDisbursement } from "../access.ts";
import type { DisbursementsDeps } from "../deps.ts";
import type { disbursementRoutes } from "../routes.ts";

type Get = UseCase<DisbursementsDeps, typeof disbursementRoutes.getEvidence>;

/** A picture of a disbursement's evidence. @throws Problem `not-found` */
export const getEvidence: Get = async (deps, { params }, { actor }) => {
  const { row } = await requireDisbursement(deps, params.disbursementId, actor);
  const evidence = await deps.disbursements.findEvidence(row.disbursementId, Number(params.place));
  if (!evidence) throw new Problem("not-found");
  const { bytes, mediaType } = evidence;
  const ending = mediaType.replace("image/", "");
  return { file: Buffer.from(bytes), mediaType, fileName: `${row.disbursementId}-${params.place}.${ending}` };
};
