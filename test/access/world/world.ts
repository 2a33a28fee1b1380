import { countyOf } from "#shared/values/division.ts";
import { countyDay } from "#shared/values/time.ts";
import type { ApiTester, Send } from "#test/support/api.ts";
import { type Caller, isMachine, type Machine, machines, personaOf, places } from "../callers.ts";
import { disbursementThings } from "./disbursements.ts";
import { disputeThings, refundThings } from "./disputes.ts";
import { giftThings } from "./gifts.ts";
import { needThings } from "./needs.ts";
import { networkThings } from "./network.ts";
import {
  forManagers,
  inventedId,
  succeed,
  type Thing,
  type Things,
  type ThingsFor,
  withOwn,
} from "./objects.ts";
import { createOrganisations, type Organisations } from "./organisations.ts";
import { peopleThings } from "./people.ts";
import { projectThings } from "./projects.ts";
import { promiseThings } from "./promises.ts";
import { offlineThings, slotThings } from "./slots.ts";
import { statementThings } from "./statements.ts";

/** Registers a machine client of the manager's organisation and gets its token. */
const machineToken = async (api: ApiTester, machine: Machine): Promise<string> => {
  const { issuer } = await succeed(api.guest("GET /local/info"));
  const body = { name: "演示", scopes: machines[machine] };
  const client = await succeed(api.as(personaOf.ngo_manager)("POST /v1/machine-clients", body));
  const form = new URLSearchParams({
    grant_type: "client_credentials",
    client_id: client.clientId,
    client_secret: client.clientSecret,
  });
  const answer = await fetch(`${issuer}/token`, { method: "POST", body: form });
  return ((await answer.json()) as { access_token: string }).access_token;
};

const importsOf = async (api: ApiTester) => {
  const begin = async (persona: string) => {
    const { importId } = await succeed(api.as(persona)("POST /v1/needs/imports", {}));
    return { importId };
  };
  const ofManager = await begin(personaOf.ngo_manager);
  const ofWorker = await begin(personaOf.social_worker);
  const ofLead = await begin(personaOf.station_lead);
  const things: Things = {
    own: ofWorker,
    "same station": ofLead,
    "other station": await begin(`worker-${places.away}`),
    "other county": await begin(`worker-${places.far}`),
    absent: { importId: inventedId("import") },
  };
  return (caller: Caller): Things =>
    caller === "station_lead"
      ? { ...things, own: ofLead, "same station": ofWorker }
      : withOwn(things, forManagers(ofManager))(caller);
};

/** Where something is created: at a station, or by a manager for an organisation there. */
const placesFor = ({ stations, own, away, far }: Organisations, { projectId = "" }: Thing): ThingsFor => {
  const at = (place: keyof typeof places): Thing => ({
    division: places[place],
    county: countyOf(places[place]),
    stationId: stations[place],
  });
  const things: Things = {
    own: at("home"),
    "same station": at("home"),
    "other station": at("away"),
    "other county": at("far"),
  };
  const managers: Things = {
    own: { ...at("away"), operatorId: own.operatorId, projectId },
    "same station": { ...at("home"), operatorId: away.operatorId },
    "other station": { ...at("away"), operatorId: away.operatorId },
    "other county": { ...at("far"), operatorId: far.operatorId },
  };
  return (caller) => (caller === "ngo_manager" || isMachine(caller) ? managers : things);
};

/** Creates everything that the calls are about, through the API, and signs every caller in. */
export const makeWorld = async (api: ApiTester) => {
  const organisations = await createOrganisations(api);
  const [network, { ids, things: people }, projects] = await Promise.all([
    networkThings(api, organisations),
    peopleThings(api),
    projectThings(api),
  ]);
  const tokens = {
    "machine client": await machineToken(api, "machine client"),
    "machine client for ledgers": await machineToken(api, "machine client for ledgers"),
  };
  const sendAs = (caller: Caller): Send => {
    if (caller === "public") return api.guest;
    return isMachine(caller) ? api.withToken(tokens[caller]) : api.as(personaOf[caller]);
  };
  const [gifts, promises, slots, offline, statements, needs, imported] = await Promise.all([
    giftThings(api, projects, sendAs),
    promiseThings(api, projects, sendAs),
    slotThings(api, projects),
    offlineThings(api, projects),
    statementThings(api, organisations.own.operatorId),
    needThings(api, ids, projects),
    importsOf(api),
  ]);
  const disbursements = await disbursementThings(api, projects);
  const disputes = await disputeThings(api, projects);
  const refunds = await refundThings(api, projects);
  const { draftProject, changeRequest, update, programme } = projects;
  /** A need at home, for which team members are proposed. */
  const proposal: ThingsFor = (caller) => {
    const teams = Object.entries(people.team(caller));
    return Object.fromEntries(
      teams.map(([of, team]) => [of, team && { ...needs.need(caller).own, ...team }]),
    );
  };
  const place = placesFor(organisations, programme);
  /** None can be drafted on the day a project is published. */
  const disclosure: ThingsFor = () => ({ absent: { disclosureId: inventedId("disclosure") } });
  /** The month of the gifts to each project. */
  const auditedMonth: ThingsFor = (caller) => {
    const month = countyDay(new Date()).slice(0, 7);
    const ofProjects = Object.entries(gifts.project(caller));
    return Object.fromEntries(ofProjects.map(([of, thing]) => [of, thing && { ...thing, month }]));
  };
  const things = {
    disclosure,
    auditedMonth,
    ...network,
    ...people,
    draftProject,
    changeRequest,
    update,
    ...gifts,
    ...promises,
    ...slots,
    ...disbursements,
    ...disputes,
    ...refunds,
    ...offline,
    ...statements,
    ...needs,
    imported,
    place,
    proposal,
  };
  return { sendAs, things };
};
export type World = Awaited<ReturnType<typeof makeWorld>>;
export type Kind = keyof World["things"];
