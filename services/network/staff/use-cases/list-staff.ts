import type { UseCase } from "#shared/manifest/use-case.ts";
import { countiesOf } from "../../county-network/access.ts";
import { mayAppoint } from "../access.ts";
import type { StaffDeps } from "../deps.ts";
import type { staffRoutes } from "../routes.ts";
import { appointmentOf } from "../views.ts";

type ListStaff = UseCase<StaffDeps, typeof staffRoutes.listStaff>;

/** The appointments that the caller may make and end. */
export const listStaff: ListStaff = async ({ staff }, _request, { actor }) => {
  const rows = (await Promise.all(countiesOf(actor).map(staff.list))).flat();
  return { items: rows.filter((row) => mayAppoint(actor, row)).map(appointmentOf), nextCursor: null };
};
