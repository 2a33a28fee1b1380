import type { RefusalCode } from "#shared/problem/problem.ts";
import type { CountyNetwork } from "../../county-network/rules/county-network.ts";
import { divisionOf } from "../../county-network/rules/county-network.ts";
import type { InvitationRow } from "../rows.ts";

/** How long somebody may take to accept (days). */
export const acceptDays = 7;

/** How many invitations may wait at once of those that one person sees. */
export const mostOpen = 100;

/** Whether a division has a station that has not closed by an ISO day. */
export const hasOpenStation = ({ stations }: CountyNetwork, division: string, day: string): boolean =>
  stations.some(
    (station) => divisionOf(station) === division && (station.closedOn === null || day < station.closedOn),
  );

/** Who accepts, when, and what is in force then. */
export interface Acceptance {
  readonly personId: string;
  readonly now: Date;
  /** The ISO day of that. */
  readonly today: string;
  /** Whether whoever invited appoints to this role today. */
  readonly appointed: boolean;
  readonly network: CountyNetwork;
}

/** Why somebody cannot take the role of an invitation that nobody has used; undefined if they can. */
export const whyNot = (
  invitation: InvitationRow,
  { personId, now, today, appointed, network }: Acceptance,
): RefusalCode | undefined => {
  if (personId === invitation.invitedBy) return "about-oneself";
  if (invitation.until <= now.toISOString()) return "invitation-expired";
  if (!appointed) return "inviter-without-right";
  const { division } = invitation;
  return division === null || hasOpenStation(network, division, today) ? undefined : "station-closed";
};
