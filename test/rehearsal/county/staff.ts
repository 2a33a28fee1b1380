import type { Callers } from "./callers.ts";
import { county, divisions } from "./open-county.ts";

const [division, otherDivision] = divisions;

/** The administrator appoints a station's lead, the lead a worker; an operator gets a contract and a machine client. */
export const appointStaff = async ({ as, guest, refused }: Callers) => {
  const personIdOf = async (who: string): Promise<string> => (await as(who)("GET /v1/me")).personId;
  const admin = as("admin");
  const lead = as("lead");
  await refused("lead", 403, "GET /v1/staff");
  await admin("POST /v1/staff", { personId: await personIdOf("lead"), role: "station_lead", division });
  await admin("POST /v1/staff", {
    personId: await personIdOf("lead-2"),
    role: "station_lead",
    division: otherDivision,
  });
  await admin("POST /v1/staff", { personId: await personIdOf("auditor"), role: "auditor" });
  await lead("POST /v1/staff", { personId: await personIdOf("worker"), role: "social_worker", division });

  // A second worker comes by an invitation; another one is taken back.
  const post = { role: "social_worker", division, label: "演示社工（虚构）" };
  const { invitationId, secret } = await lead("POST /v1/staff/invitations", post);
  await as("worker-2")(`GET /v1/staff/invitations/${invitationId}`, undefined, {
    "invitation-secret": secret,
  });
  await as("worker-2")(`POST /v1/staff/invitations/${invitationId}/accept`, { secret });
  await lead(`PATCH /v1/staff/${await personIdOf("worker-2")}/social_worker`, { label: "演示（虚构）" });
  const unused = await lead("POST /v1/staff/invitations", post);
  await lead("GET /v1/staff/invitations");
  await lead(`DELETE /v1/staff/invitations/${unused.invitationId}`);
  // One of them says whom volunteers call, and the other takes it back.
  const contact = { name: "演示社工", phone: "+8613800000000", consent: true };
  for (const worker of ["worker", "worker-2"]) await as(worker)("PUT /v1/me/staff-contact", contact);
  await as("worker")("GET /v1/me/staff-contact");
  await as("worker-2")("DELETE /v1/me/staff-contact");
  const { items } = await guest(`GET /v1/stations?county=${county}`);
  const station = items.find((one: { division: string }) => one.division === division);
  await lead(`PATCH /v1/stations/${station.stationId}`, {
    phone: "+8673481234567",
    address: "演示路 1 号（虚构）",
    openingHours: "演示",
  });
  await lead(`GET /v1/stations/${station.stationId}`);
  await guest(`GET /v1/coverage?county=${county}`);
  await guest("GET /v1/site");
  await guest("GET /v1/counties");
  await guest("GET /v1/health");
  await guest("GET /v1/vocabulary");
  await guest(`GET /v1/divisions?county=${county}`);

  // A station changes to another operator.
  const [contract] = (await admin("GET /v1/contracts")).items;
  const other = items.find((one: { division: string }) => one.division === otherDivision);
  const kept = contract.stationIds.filter((stationId: string) => stationId !== other.stationId);
  await admin(`PATCH /v1/contracts/${contract.contractId}`, { stationIds: kept });
  await admin("POST /v1/contracts", {
    county,
    operatorName: "演示 机构乙（虚构）",
    stationIds: [other.stationId],
  });
  await guest(`GET /v1/operators?county=${county}`);
  await lead("GET /v1/staff");
};

/** Appointments end too. */
export const endAppointment = async ({ as }: Callers): Promise<void> => {
  const { personId } = await as("worker-2")("GET /v1/me");
  await as("lead")(`DELETE /v1/staff/${personId}/social_worker?division=${division}`);
};
