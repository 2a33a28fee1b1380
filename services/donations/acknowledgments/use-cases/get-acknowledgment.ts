import type { UseCase } from "#shared/manifest/use-case.ts";
import { summaryOf } from "../../giving/views.ts";
import type { AcknowledgmentsDeps } from "../deps.ts";
import { readAcknowledged } from "../read-acknowledged.ts";
import type { acknowledgmentRoutes } from "../routes.ts";
import { demoNotices, statements } from "../statement.ts";

type Get = UseCase<AcknowledgmentsDeps, typeof acknowledgmentRoutes.getAcknowledgment>;

/**
 * Acknowledges a paid gift to its donor, by name even if the gift is anonymous to everyone else.
 * @throws Problem `not-found`; refusal `wrong-state` while it is not paid
 */
export const getAcknowledgment: Get = async (deps, { params, headers }, call) => {
  const { row, gift, name } = await readAcknowledged(deps, params.donationId, headers, call);
  const { number, validity, receiver, receiptNo, demo, projectName } = gift;
  return {
    ...summaryOf(row, { name: projectName }),
    name,
    number,
    validity,
    receiver,
    receiptNo,
    statement: statements[call.locale],
    notice: demo ? demoNotices[call.locale] : null,
  };
};
