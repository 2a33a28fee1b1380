import type { AppointedRole, Grant } from "../api/types.ts";

/** A page for work: its path, and the key of its name. */
interface Place {
  readonly to: string;
  readonly word: string;
}

/**
 * What a need's page lets do: move the need on, record who came, ask for names, record what volunteers showed, see
 * who is out and why.
 */
export type Control = "move" | "record" | "name" | "check" | "match";

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

const staff = { to: "/work/staff", word: "staff.title" };
const programs = { to: "/work/programs", word: "programs.title" };

const nothing: Work = { places: [], may: [], appoints: [] };
const station: Work = {
  places: [post, imports, week],
  needs: "/work/needs",
  may: ["move", "record", "name", "match"],
  appoints: [],
};

/** What the page offers each role: no more than shared/access/access-matrix.csv lets it have. */
export const workOf: Readonly<Record<Grant["role"], Work>> = {
  social_worker: station,
  station_lead: {
    ...station,
    places: [...station.places, teams, staff],
    may: [...station.may, "check"],
    appoints: ["social_worker"],
  },
  ngo_manager: {
    places: [post, imports, week, ledgers, staff, programs],
    needs: "/work/needs",
    may: ["move", "name", "match"],
    appoints: ["ngo_manager", "finance"],
  },
  supervisor: { ...nothing, places: [stations], needs: "/work/needs", may: ["match"] },
  inspector: { ...nothing, places: [stations, ledgers], needs: "/needs" },
  finance: { ...nothing, places: [ledgers] },
  auditor: { ...nothing, places: [ledgers] },
  county_admin: {
    places: [stations, ledgers, staff, programs],
    needs: "/work/needs",
    may: [],
    appoints: ["station_lead", "supervisor", "inspector", "auditor"],
  },
};
