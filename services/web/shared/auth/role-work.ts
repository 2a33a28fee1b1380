import type { AppointedRole, Grant } from "../api/types.ts";

/** What a page of work is about. Pages of one group stand together. */
type Group = "needs" | "volunteers" | "projects" | "stations" | "staff";

/** A link to a page of work; `word` is the message key of its label. */
interface PageLink {
  readonly to: string;
  readonly word: string;
  readonly group: Group;
}

/** An action that pages of work offer to some roles only. */
export type Control =
  /** Opens, closes or cancels a need. */
  | "move"
  /** Releases what a need loosens, or sends it back. */
  | "approve"
  /** Replaces texts of a need or a project in every state. */
  | "redact"
  /** Records who came to a shift. */
  | "record"
  /** Asks for the names of those who signed up, which is logged. */
  | "name"
  /** Records a check of a volunteer. */
  | "check"
  /** Looks through the volunteers of a township. */
  | "find"
  /** Sees which volunteers do not fit a need, and why. */
  | "match"
  /** Asks volunteers to come. */
  | "ask"
  /** Drafts a project. */
  | "draft"
  /** Publishes, changes or ends a project. */
  | "release"
  /** Decides what is asked for of a project that takes gifts. */
  | "decide"
  /** Enters whom a project helps. */
  | "propose"
  /** Approves whom a project helps. */
  | "endorse"
  /** Asks for money to be paid out. */
  | "requestMoney"
  /** Approves a pay-out, or sends it back. */
  | "grantMoney"
  /** Records what the bank has paid. */
  | "payMoney"
  /** Holds a large pay-out. */
  | "holdMoney"
  /** Approves a refund that waits, or refuses it. */
  | "approveRefund"
  /** Notes that a dispute was answered. */
  | "noteEvidence"
  /** Enters a gift that came outside the checkout. */
  | "enterGift"
  /** Confirms such a gift, or refuses it. */
  | "confirmGift"
  /** Imports what the bank says. */
  | "importStatement"
  /** Enters the numbers of official receipts beside acknowledgments. */
  | "enterReceipt"
  /** Changes a station. */
  | "station"
  /** Records or changes a contract. */
  | "contract";

interface Work {
  readonly pages: readonly PageLink[];
  /** The path under which a need of one's divisions opens; undefined for roles that list none. */
  readonly needs?: "/work/needs" | "/needs";
  readonly may: readonly Control[];
  /** The roles that this role appoints others to and removes them from. */
  readonly appoints: readonly AppointedRole[];
}

/** Roles held at one station: an appointment has to name its township. */
export const stationRoles: readonly AppointedRole[] = ["social_worker", "station_lead"];

const post: PageLink = { to: "/work/post", word: "work.post", group: "needs" };
const week: PageLink = { to: "/work/week", word: "work.week", group: "needs" };
const sheet: PageLink = { to: "/work/sheet", word: "villageSheet.title", group: "needs" };
const imports: PageLink = { to: "/work/imports", word: "import.title", group: "needs" };
const teams: PageLink = { to: "/work/teams", word: "team.approving", group: "volunteers" };
const volunteers: PageLink = { to: "/work/volunteers", word: "volunteers.title", group: "volunteers" };
const people: PageLink = { to: "/work/people", word: "people.title", group: "volunteers" };
const ledgers: PageLink = { to: "/work/ledgers", word: "ledger.all", group: "projects" };
const statements: PageLink = { to: "/work/statements", word: "statement.title", group: "projects" };
const payOuts: PageLink = { to: "/work/pay-outs", word: "payOut.title", group: "projects" };
const bank: PageLink = { to: "/work/bank", word: "bank.title", group: "projects" };
const suspense: PageLink = { to: "/work/suspense", word: "suspense.title", group: "projects" };
const moneyBack: PageLink = { to: "/work/money-back", word: "moneyBack.title", group: "projects" };
const months: PageLink = { to: "/work/months", word: "month.title", group: "projects" };
const coverage: PageLink = { to: "/stations", word: "stations.title", group: "stations" };
const projects: PageLink = { to: "/work/projects", word: "projectWork.title", group: "projects" };
const stations: PageLink = { to: "/work/stations", word: "network.stations", group: "stations" };
const contracts: PageLink = { to: "/work/contracts", word: "network.contracts", group: "stations" };
const staff: PageLink = { to: "/work/staff", word: "staff.title", group: "staff" };
const contact: PageLink = { to: "/work/contact", word: "staffContact.title", group: "staff" };
const programs: PageLink = { to: "/work/programs", word: "programs.title", group: "staff" };

const nothing: Work = { pages: [], may: [], appoints: [] };
const station: Work = {
  pages: [post, imports, week, sheet, volunteers, projects, payOuts, statements, stations, contact],
  needs: "/work/needs",
  may: ["move", "record", "name", "find", "match", "ask"],
  appoints: [],
};

/** What the page offers each role. A test holds it to the access matrix: nothing that the API would refuse. */
export const workOf: Readonly<Record<Grant["role"], Work>> = {
  social_worker: { ...station, may: [...station.may, "draft", "propose", "requestMoney", "enterGift"] },
  station_lead: {
    ...station,
    pages: [
      post,
      imports,
      week,
      sheet,
      volunteers,
      teams,
      people,
      projects,
      payOuts,
      statements,
      stations,
      staff,
    ],
    may: [
      ...station.may,
      "approve",
      "redact",
      "check",
      "release",
      "endorse",
      "grantMoney",
      "confirmGift",
      "station",
    ],
    appoints: ["social_worker"],
  },
  ngo_manager: {
    pages: [
      post,
      imports,
      week,
      sheet,
      volunteers,
      projects,
      payOuts,
      bank,
      suspense,
      statements,
      moneyBack,
      months,
      ledgers,
      stations,
      contracts,
      contact,
      staff,
      programs,
    ],
    needs: "/work/needs",
    may: [
      "move",
      "redact",
      "name",
      "find",
      "match",
      "ask",
      "draft",
      "release",
      "grantMoney",
      "approveRefund",
      "confirmGift",
      "station",
    ],
    appoints: ["ngo_manager", "finance"],
  },
  supervisor: { ...nothing, pages: [coverage, projects, stations], needs: "/work/needs", may: ["match"] },
  inspector: { ...nothing, pages: [coverage, moneyBack, ledgers, statements], needs: "/needs" },
  finance: {
    ...nothing,
    pages: [ledgers, projects, payOuts, moneyBack, bank, suspense, months, statements, stations, contracts],
    may: [
      "requestMoney",
      "grantMoney",
      "payMoney",
      "noteEvidence",
      "enterGift",
      "confirmGift",
      "importStatement",
      "enterReceipt",
    ],
  },
  auditor: {
    ...nothing,
    pages: [ledgers, projects, payOuts, moneyBack, bank, suspense, months, statements, stations, contracts],
  },
  county_admin: {
    pages: [
      coverage,
      projects,
      payOuts,
      moneyBack,
      suspense,
      statements,
      ledgers,
      stations,
      contracts,
      staff,
      programs,
    ],
    needs: "/work/needs",
    may: ["redact", "draft", "release", "decide", "holdMoney", "station", "contract"],
    appoints: ["station_lead", "supervisor", "inspector", "auditor"],
  },
};
