import type { AppointedRole, LabelledAppointment } from "../../../shared/api/types.ts";

/** A post, and who holds it; nobody: it is vacant. */
interface FilledPost {
  readonly role: AppointedRole;
  /** The station's township; null for a role of an organisation or a county. */
  readonly division: string | null;
  readonly holders: readonly LabelledAppointment[];
}

/**
 * Every post that somebody appoints to, by place: those that are vacant too, and those that people hold elsewhere.
 * @param divisions the townships with a station where they appoint, in order
 * @param isStationRole whether a role is held at a station
 */
export const postsOf = (
  roles: readonly AppointedRole[],
  divisions: readonly string[],
  appointments: readonly LabelledAppointment[],
  isStationRole: (role: AppointedRole) => boolean,
): FilledPost[] =>
  roles.flatMap((role) => {
    const held = appointments.filter((one) => one.role === role);
    const places = isStationRole(role)
      ? [...new Set([...divisions, ...held.flatMap(({ division }) => division ?? [])])]
      : [null];
    return places.map((division) => ({
      role,
      division,
      holders: held.filter((one) => division === null || one.division === division),
    }));
  });
