import type { CountyNetwork } from "#services/network/county-network/rules/county-network.ts";
import { changeStaff } from "#services/network/staff/change-staff.ts";
import type { StaffDeps } from "#services/network/staff/deps.ts";
import { staffKey } from "#services/network/staff/keys.ts";
import type { StaffRow } from "#services/network/staff/rows.ts";
import type { Ids } from "#shared/values/ids.ts";
import { nameKey } from "#shared/values/name-key.ts";
import type { CountyFile } from "./county-file.ts";
import type { Line } from "./line.ts";
import { type Base, operatorIdOf } from "./rows.ts";

/**
 * The people to whom nobody in the county can give their role, by their person ids as `GET /v1/me` shows them: an
 * administrator, and an operator's manager. `operator` names the manager's, where the file has several.
 */
export interface People {
  readonly admin?: string | undefined;
  readonly manager?: string | undefined;
  readonly operator?: string | undefined;
}

interface Appointment {
  readonly personId: string;
  /** The name of the organisation of a manager; undefined for an administrator. */
  readonly operator: string | undefined;
}

const operatorsOf = ({ contracts }: CountyFile): string[] => [
  ...new Map(contracts.map(({ operator }) => [nameKey(operator), operator])).values(),
];

const managersOperator = (file: CountyFile, named: string | undefined): string => {
  const operators = operatorsOf(file);
  const found =
    named === undefined ? operators : operators.filter((name) => nameKey(name) === nameKey(named));
  const [operator] = found;
  if (operator === undefined || found.length > 1)
    throw new Error(
      `--manager manages one operator of the file: name it by --operator (there: ${operators.join(", ") || "none"})`,
    );
  return operator;
};

/** Who is to be appointed. @throws Error in plain words where it is not clear whose manager somebody is to be */
export const appointmentsOf = (file: CountyFile, { admin, manager, operator }: People): Appointment[] => [
  ...(admin === undefined ? [] : [{ personId: admin, operator: undefined }]),
  ...(manager === undefined ? [] : [{ personId: manager, operator: managersOperator(file, operator) }]),
];

const placeOf = ({ personId, operator }: Appointment, { county, contracts }: CountyNetwork, ids: Ids) => {
  if (operator === undefined)
    return { personId, role: "county_admin", county, division: null, operatorId: null } as const;
  const theirs = contracts.find(({ operatorName }) => nameKey(operatorName) === nameKey(operator));
  const operatorId = theirs?.operatorId ?? operatorIdOf(ids, operator);
  return { personId, role: "ngo_manager", county, division: null, operatorId } as const;
};

/** Who becomes what, and which roles are held by nobody that only this command can give. */
export const linesOfAppointments = (
  file: CountyFile,
  appointments: readonly Appointment[],
  staff: readonly StaffRow[],
  network: CountyNetwork,
  ids: Ids,
): Line[] => {
  const nameOf = (operator: string | undefined) =>
    operator === undefined ? "administrator" : `manager of ${operator}`;
  const held = new Set(staff.map(({ sk }) => sk));
  const added = appointments
    .filter((each) => !held.has(staffKey(placeOf(each, network, ids)).sk))
    .map((each): Line => ({ kind: "new", what: `${nameOf(each.operator)} ${each.personId}` }));
  const missing = [undefined, ...operatorsOf(file)].filter((operator) => {
    const { role, operatorId } = placeOf({ personId: "", operator }, network, ids);
    return (
      !appointments.some((each) => each.operator === operator) &&
      !staff.some((row) => row.role === role && row.operatorId === operatorId)
    );
  });
  const options = (operator: string | undefined) => (operator === undefined ? "--admin" : "--manager");
  return [
    ...added,
    ...missing.map((operator): Line => {
      const what = `${nameOf(operator)}: give one by ${options(operator)} <personId>`;
      return { kind: "missing", what };
    }),
  ];
};

/** Gives a person their role, unless they hold it: the appointment, and the role card that follows. */
export const appoint = (
  deps: StaffDeps,
  county: string,
  appointment: Appointment,
  ids: Ids,
  base: Base,
): Promise<void> =>
  changeStaff(deps, county, appointment.personId, (held, network) => {
    const place = placeOf(appointment, network, ids);
    const added = { ...staffKey(place), ...base, ...place, since: base.change.at };
    return held.some(({ sk }) => sk === added.sk) ? { result: undefined } : { added, result: undefined };
  });
