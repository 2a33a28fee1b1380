import type { UseCase } from "#shared/manifest/use-case.ts";
import { countiesOf } from "../../county-network/access.ts";
import { mayAppoint } from "../access.ts";
import type { LabelDeps } from "../deps.ts";
import type { staffRoutes } from "../routes.ts";
import { labelledOf } from "../views.ts";

type ListStaff = UseCase<LabelDeps, typeof staffRoutes.listStaff>;

/** The appointments that the caller may make and end, with their labels: a decryption for each. */
export const listStaff: ListStaff = async ({ staff, envelope }, _request, { actor }) => {
  const rows = (await Promise.all(countiesOf(actor).map(staff.list))).flat();
  const mine = rows.filter((row) => mayAppoint(actor, row));
  return { items: await Promise.all(mine.map((row) => labelledOf(envelope, row))), nextCursor: null };
};
