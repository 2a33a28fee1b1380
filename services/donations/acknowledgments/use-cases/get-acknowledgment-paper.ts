import type { UseCase } from "#shared/manifest/use-case.ts";
import type { AcknowledgmentsDeps } from "../deps.ts";
import { readAcknowledged } from "../read-acknowledged.ts";
import type { acknowledgmentRoutes } from "../routes.ts";

type Get = UseCase<AcknowledgmentsDeps, typeof acknowledgmentRoutes.getAcknowledgmentPaper>;

/**
 * The acknowledgment of a paid gift as a PDF. @throws Problem `not-found`; refusal `wrong-state` while it is not paid, or
 * has no number yet
 */
export const getAcknowledgmentPaper: Get = async (deps, { params, headers }, call) => {
  const { row, gift, name } = await readAcknowledged(deps, params.donationId, headers, call);
  const { acknowledgmentPaper } = await import("../paper/acknowledgment-paper.ts");
  return acknowledgmentPaper(
    { gift, name, anonymous: row.anonymous, way: "online" },
    { locale: call.locale, now: call.now, publicUrl: deps.publicUrl },
  );
};
