import { isDeepStrictEqual } from "node:util";
import type { ProjectRow } from "../rows.ts";
import { openMode } from "./fundraising.ts";

type Oversight = ProjectRow["formerly"][number];

/** Under whom a project's money is booked. */
const oversightOf = ({ county, division, operatorId, fundraiser }: ProjectRow): Oversight => ({
  county,
  division: division ?? undefined,
  operatorId: operatorId ?? undefined,
  fundraiserId: fundraiser?.operatorId ?? undefined,
});

const isSamePlace = (a: ProjectRow, b: ProjectRow): boolean =>
  a.county === b.county && a.division === b.division && a.operatorId === b.operatorId;

/** An operator's right to the project's place, as the county's administrator gives it. */
export const approvalOf = ({ county, division, operatorId }: ProjectRow): ProjectRow["approved"] =>
  operatorId === null ? undefined : { operatorId, county, division: division ?? undefined };

/**
 * A published project after a change: an approval ends with what it was given for, unless the administrator of the new
 * place makes the change; whoever oversaw the money keeps the right to what was booked under them.
 */
export const afterChange = (
  before: ProjectRow,
  after: ProjectRow,
  isApproved: boolean,
  at: string,
): ProjectRow => {
  const old = oversightOf(before);
  const isHandedOn = !isDeepStrictEqual(old, oversightOf(after));
  return {
    ...after,
    approved: isSamePlace(before, after) ? before.approved : isApproved ? approvalOf(after) : undefined,
    formerly:
      isHandedOn && before.status !== "draft" ? [...before.formerly, old].slice(-50) : before.formerly,
    moneySince: before.moneySince ?? (openMode(before) || openMode(after) ? at : undefined),
  };
};
