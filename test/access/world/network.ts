import type { ApiTester, Send } from "#test/support/api.ts";
import { places } from "../callers.ts";
import { inventedId, succeed, type Thing, type ThingsFor, withOwn } from "./objects.ts";
import type { Organisations } from "./organisations.ts";

let personCount = 0;
/** A person without any record: any valid id can be appointed. */
export const newPerson = (): string => inventedId("person", ++personCount);

const appoint = async (by: Send, role: string, division?: string): Promise<Thing> => {
  const personId = newPerson();
  await succeed(by("POST /v1/staff", { personId, role, ...(division ? { division } : {}) }));
  return { personId, role };
};

/** Appointments by case, to roles that the caller may appoint to. */
const appointments = async (api: ApiTester, { away, far }: Organisations): Promise<ThingsFor> => {
  const absent = { personId: inventedId("person"), role: "social_worker" };
  const [lead, ngo, admin] = [api.as(`lead-${places.home}`), api.as("ngo-daxiang"), api.as("admin-430422")];
  const ofLead = {
    own: await appoint(lead, "social_worker", places.home),
    "same station": await appoint(lead, "social_worker", places.home),
    "other station": await appoint(api.as(`lead-${places.away}`), "social_worker", places.away),
    "other county": await appoint(api.as(`lead-${places.far}`), "social_worker", places.far),
    absent,
  };
  const ofManager = {
    own: await appoint(ngo, "finance"),
    "same station": await appoint(lead, "social_worker", places.home),
    "other station": await appoint(away.manager, "finance"),
    "other county": await appoint(far.manager, "finance"),
    absent: { ...absent, role: "finance" },
  };
  const ofCounty = {
    own: await appoint(admin, "auditor"),
    "same station": await appoint(admin, "station_lead", places.home),
    "other station": await appoint(admin, "station_lead", places.away),
    "other county": await appoint(api.as("admin-430103"), "auditor"),
    absent: { ...absent, role: "auditor" },
  };
  return (caller) => (caller === "ngo_manager" ? ofManager : caller === "county_admin" ? ofCounty : ofLead);
};

/** Posts by case that the caller could fill; of an organisation there is only its own. */
const posts: ThingsFor = (caller) => {
  const role = caller === "county_admin" ? "station_lead" : "social_worker";
  return {
    own: caller === "ngo_manager" ? { role: "finance" } : { role, division: places.home },
    "same station": { role, division: places.home },
    "other station": { role, division: places.away },
    "other county": { role, division: places.far },
  };
};

const invite = async (by: Send, role: string, division?: string): Promise<Thing> => {
  const body = { role, ...(division ? { division } : {}) };
  const { invitationId, secret } = await succeed(by("POST /v1/staff/invitations", body));
  return { invitationId, secret };
};

/** Invitations by case, to roles that the caller may appoint to. */
const invitations = async (api: ApiTester, { away, far }: Organisations): Promise<ThingsFor> => {
  const absent = { invitationId: inventedId("invitation") };
  const [lead, ngo, admin] = [api.as(`lead-${places.home}`), api.as("ngo-daxiang"), api.as("admin-430422")];
  const atHome = await invite(lead, "social_worker", places.home);
  const ofLead = {
    own: await invite(lead, "social_worker", places.home),
    "same station": atHome,
    "other station": await invite(api.as(`lead-${places.away}`), "social_worker", places.away),
    "other county": await invite(api.as(`lead-${places.far}`), "social_worker", places.far),
    absent,
  };
  const ofManager = {
    own: await invite(ngo, "finance"),
    "same station": atHome,
    "other station": await invite(away.manager, "finance"),
    "other county": await invite(far.manager, "finance"),
    absent,
  };
  const ofCounty = {
    own: await invite(admin, "auditor"),
    "same station": await invite(admin, "station_lead", places.home),
    "other station": await invite(admin, "station_lead", places.away),
    "other county": await invite(api.as("admin-430103"), "auditor"),
    absent,
  };
  return (caller) => (caller === "ngo_manager" ? ofManager : caller === "county_admin" ? ofCounty : ofLead);
};

/** One invitation with its secret, which was used, so that it gives no caller a role; and one without. */
const invitedThings = async (api: ApiTester): Promise<ThingsFor> => {
  const lead = api.as(`lead-${places.home}`);
  const own = await invite(lead, "social_worker", places.home);
  const accept = `POST /v1/staff/invitations/${own.invitationId}/accept`;
  await succeed(api.as("donor-7803")(accept, { secret: own.secret }));
  const { invitationId } = await invite(lead, "social_worker", places.home);
  return withOwn({
    own,
    "same station": { invitationId: invitationId ?? "" },
    absent: { invitationId: inventedId("invitation"), secret: own.secret ?? "" },
  });
};

const client = async (by: Send): Promise<Thing> => {
  const { clientId } = await succeed(
    by("POST /v1/machine-clients", { name: "演示", scopes: ["needs:read"] }),
  );
  return { clientId };
};

/** Stations, contracts, appointments and machine clients by case. A place has one station and one contract. */
export const networkThings = async (api: ApiTester, organisations: Organisations) => {
  const { stations, own, away, far } = organisations;
  const ngo = api.as("ngo-daxiang");
  const clients = {
    own: await client(ngo),
    "other station": await client(away.manager),
    "other county": await client(far.manager),
    absent: { clientId: inventedId("machineClient") },
  };
  return {
    station: withOwn({
      own: { stationId: stations.home },
      "other station": { stationId: stations.away },
      "other county": { stationId: stations.far },
      absent: { stationId: inventedId("station") },
    }),
    contract: withOwn({
      own: { contractId: own.contractId },
      "other station": { contractId: away.contractId },
      "other county": { contractId: far.contractId },
      absent: { contractId: inventedId("contract") },
    }),
    township: withOwn({
      own: { division: places.home },
      "same station": { division: places.home },
      "other station": { division: places.away },
      "other county": { division: places.far },
    }),
    post: posts,
    appointment: await appointments(api, organisations),
    invitation: await invitations(api, organisations),
    invited: await invitedThings(api),
    client: withOwn(clients, { county_admin: await client(ngo) }),
  } as const;
};
