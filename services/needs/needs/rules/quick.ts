import type { PositionGates } from "#shared/eligibility/failed-gates.ts";
import { takesUnknownAdult } from "#shared/eligibility/unknown-adult.ts";
import type { NeedRow } from "../rows.ts";

/**
 * Whether people sign up for a position by name and phone alone: the need is open, on site, for everybody or for whoever has
 * the link, without minors, and asks for nothing but adults and what is met on site. Who comes to a
 * training has a profile that it can be recorded in.
 */
export const isQuick = (
  {
    status,
    listing,
    place,
    minorsInvolved,
    teaches,
  }: Pick<NeedRow, "status" | "listing" | "place" | "minorsInvolved" | "teaches">,
  position: PositionGates,
): boolean =>
  status === "open" &&
  listing !== "never" &&
  place.kind === "onsite" &&
  !minorsInvolved &&
  teaches === undefined &&
  takesUnknownAdult(position);
