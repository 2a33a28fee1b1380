import { addDays, countyDay } from "#shared/values/time.ts";
import { aRegistration } from "#test/support/requests.ts";
import type { Callers } from "./callers.ts";
import { divisions } from "./open-county.ts";

const [division] = divisions;
export const volunteers = ["volunteer-1", "volunteer-2", "volunteer-3", "volunteer-4"] as const;
/** The first of them, registered once more. */
export const twin = "volunteer-1-again";

/** Volunteers register, their checks are recorded, one of them founds a team that another joins. */
export const registerVolunteers = async ({ as }: Callers) => {
  const ids: Record<string, string> = {};
  for (const [at, who] of volunteers.entries()) {
    const registration = aRegistration({
      phone: `+861380013810${at}`,
      email: `${who}@demo.invalid`,
      home: { division },
    });
    ids[who] = (await as(who)("POST /v1/volunteers", registration)).volunteerId;
  }
  const [first = "", second = "", third = ""] = volunteers;
  await as(first)("GET /v1/volunteers/me");
  const consents = { shareWithOperator: true, thankByName: true };
  await as(first)("PATCH /v1/volunteers/me", { travelRadiusKm: 20, consents });
  await as(first)("GET /v1/volunteers/me/visibility");
  const lead = as("lead");
  await lead(`PUT /v1/volunteers/${ids[first]}/checks/identity`, {
    validUntil: addDays(countyDay(new Date()), 300),
  });
  await lead(`PUT /v1/volunteers/${ids[first]}/checks/background-check`, {
    validUntil: addDays(countyDay(new Date()), 20),
  });
  // One that was recorded by mistake is ended by a past day.
  for (const ahead of [300, -1])
    await lead(`PUT /v1/volunteers/${ids[first]}/checks/receipt-rules`, {
      validUntil: addDays(countyDay(new Date()), ahead),
    });
  await lead(`GET /v1/volunteers/${ids[first]}/checks`);
  await lead(`GET /v1/volunteers?division=${division}`);
  await as(first)("GET /v1/volunteers/me/looks");

  // One check is ended, by a day that has passed.
  for (const days of [30, -1])
    await lead(`PUT /v1/volunteers/${ids[third]}/checks/receipt-rules`, {
      validUntil: addDays(countyDay(new Date()), days),
    });

  // A corrected birth date waits for the lead.
  await as(third)("PATCH /v1/volunteers/me", { birthDate: "1991-05-17" });
  await lead(`GET /v1/volunteers/birth-dates?division=${division}`);
  await lead(`PUT /v1/volunteers/${ids[third]}/birth-date`, { birthDate: "1991-05-17" });

  // The same person registers twice.
  const samePerson = aRegistration({ phone: "+8613800138100", home: { division } });
  const again = (await as(twin)("POST /v1/volunteers", samePerson)).volunteerId;
  await lead(`GET /v1/volunteers/duplicates?division=${division}`);
  await lead(`PUT /v1/volunteers/${ids[first]}/duplicates/${again}`, { answer: "two-people" });

  const { teamId } = await as(first)("POST /v1/teams", {
    name: "演示队（虚构）",
    field: "敬老助残",
    division,
  });
  await lead(`POST /v1/teams/${teamId}/approve`);
  await as(second)(`POST /v1/teams/${teamId}/members`, {});
  await as(second)(`PATCH /v1/teams/${teamId}/members/me`, { proposals: true });
  await as(third)(`POST /v1/teams/${teamId}/members`, {});
  await as(third)(`DELETE /v1/teams/${teamId}/members/me`);
  await as(first)(`GET /v1/teams/${teamId}/members`);
  await as(first)(`GET /v1/teams/${teamId}`);
  await as(first)(`GET /v1/teams?division=${division}`);
  return { ids, teamId: teamId as string };
};
