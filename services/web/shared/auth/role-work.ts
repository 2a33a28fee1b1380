import type { AppointedRole, Grant } from "../api/types.ts";

/** A page for work: its path, and the key of its name. */
interface Place {
  readonly to: string;
  readonly word: string;
}

/**
 * What pages of work let do. Of a need: move it on, record who came, ask for names, record what volunteers showed,
 * see who is out and why. Of a project: draft one; publish, change or end any of one's place. Change a station; record
 * a contract or change one.
 */
export type Control =
  | "move"
  | "record"
  | "name"
  | "check"
  | "match"
  | "draft"
  | "release"
  | "station"
  | "contract";

interface Work {
  readonly places: readonly Place[];
  /** Where the needs of one's divisions open, for who reads them. */
  readonly needs?: "/work/needs" | "/needs";
  readonly may: readonly Control[];
  /** The roles that one gives to others, and takes from them. */
  readonly appoints: readonly AppointedRole[];
}

/** The roles that are held at a station, so that its township has to be named. */
export const ofStation: readonly AppointedRole[] = ["social_worker", "station_lead"];

const post = { to: "/work/post", word: "work.post" };
const week = { to: "/work/week", word: "work.week" };
const imports = { to: "/work/imports", word: "import.title" };
const teams = { to: "/work/teams", word: "team.approving" };
const ledgers = { to: "/work/ledgers", word: "ledger.all" };
const stations = { to: "/stations", word: "stations.title" };

const projects = { to: "/work/projects", word: "projectWork.title" };
const ownStations = { to: "/work/stations", word: "network.stations" };
const contracts = { to: "/work/contracts", word: "network.contracts" };
const staff = { to: "/work/staff", word: "staff.title" };
const programs = { to: "/work/programs", word: "programs.title" };

const nothing: Work = { places: [], may: [], appoints: [] };
const station: Work = {
  places: [post, imports, week, projects, ownStations],
  needs: "/work/needs",
  may: ["move", "record", "name", "match"],
  appoints: [],
};

/** What the page offers each role: no more than shared/access/access-matrix.csv lets it have. */
export const workOf: Readonly<Record<Grant["role"], Work>> = {
  social_worker: { ...station, may: [...station.may, "draft"] },
  station_lead: {
    ...station,
    places: [...station.places, teams, staff],
    may: [...station.may, "check", "release", "station"],
    appoints: ["social_worker"],
  },
  ngo_manager: {
    places: [post, imports, week, projects, ledgers, ownStations, contracts, staff, programs],
    needs: "/work/needs",
    may: ["move", "name", "match", "draft", "release", "station"],
    appoints: ["ngo_manager", "finance"],
  },
  supervisor: { ...nothing, places: [stations, projects, ownStations], needs: "/work/needs", may: ["match"] },
  inspector: { ...nothing, places: [stations, ledgers], needs: "/needs" },
  finance: { ...nothing, places: [ledgers, projects, ownStations, contracts] },
  auditor: { ...nothing, places: [ledgers, projects, ownStations, contracts] },
  county_admin: {
    places: [stations, projects, ledgers, ownStations, contracts, staff, programs],
    needs: "/work/needs",
    may: ["draft", "release", "station", "contract"],
    appoints: ["station_lead", "supervisor", "inspector", "auditor"],
  },
};
