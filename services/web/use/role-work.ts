import type { Grant } from "../api/types.ts";

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
}

const post = { to: "/work/post", word: "work.post" };
const week = { to: "/work/week", word: "work.week" };
const imports = { to: "/work/imports", word: "import.title" };
const teams = { to: "/work/teams", word: "team.approving" };
const ledgers = { to: "/work/ledgers", word: "ledger.all" };
const stations = { to: "/stations", word: "stations.title" };

const station: Work = {
  places: [post, imports, week],
  needs: "/work/needs",
  may: ["move", "record", "name", "match"],
};

/** What the page offers each role: no more than shared/access/access-matrix.csv lets it have. */
export const workOf: Readonly<Record<Grant["role"], Work>> = {
  social_worker: station,
  station_lead: { ...station, places: [...station.places, teams], may: [...station.may, "check"] },
  ngo_manager: {
    places: [post, imports, week, ledgers],
    needs: "/work/needs",
    may: ["move", "name", "match"],
  },
  supervisor: { places: [stations], needs: "/work/needs", may: ["match"] },
  inspector: { places: [stations, ledgers], needs: "/needs", may: [] },
  finance: { places: [ledgers], may: [] },
  auditor: { places: [ledgers], may: [] },
  county_admin: { places: [stations, ledgers], needs: "/work/needs", may: [] },
};
