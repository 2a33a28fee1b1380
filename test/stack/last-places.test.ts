import { expect, it } from "vitest";
import { runningStack } from "#test/support/api.ts";
import { aNeed, aRegistration } from "#test/support/requests.ts";

const api = runningStack();
const division = "430422200";
const people = Array.from({ length: 200 }, (_, at) => `volunteer-${7_001 + at}`);
const places = 5;

it("200 people at once for the last 5 places, ten times: exactly 5 each time, nobody twice, no 5xx", async () => {
  for (let from = 0; from < people.length; from += 20) {
    const answers = await Promise.all(
      people
        .slice(from, from + 20)
        .map((persona) => api.as(persona)("POST /v1/volunteers", aRegistration({ home: { division } }))),
    );
    expect(answers.every(({ status }) => status === 201)).toBe(true);
  }
  const worker = api.as(`worker-${division}`);
  for (let round = 0; round < 10; round += 1) {
    // Another hour each round, so that no earlier round's shift clashes.
    const from = `${String(6 + round).padStart(2, "0")}:00`;
    const to = `${String(7 + round).padStart(2, "0")}:00`;
    const [window] = aNeed().windows;
    const body = aNeed({
      division,
      positions: [{ skills: ["tutoring"], headcount: places, gates: { adult: true } }],
      windows: [{ ...window, from, to }],
    });
    const { needId } = (await worker("POST /v1/needs", body)).body;
    await worker(`POST /v1/needs/${needId}/open`);
    const need = (await api.guest(`GET /v1/needs/${needId}`)).body;
    const request = {
      positionId: need.positions[0].positionId,
      shifts: "all",
      riskNoticeVersion: need.riskNotice.version,
    };
    const answers = await Promise.all(
      people.map((persona) => api.as(persona)(`POST /v1/needs/${needId}/signups`, request)),
    );
    const statuses = Map.groupBy(answers, ({ status }) => status);
    expect([...statuses.keys()].filter((status) => status >= 500)).toEqual([]);
    expect(statuses.get(201)?.length).toBe(places);
    expect(statuses.get(409)?.every(({ body }) => body.code === "full")).toBe(true);
    const board = (await worker(`GET /v1/needs/${needId}/signups`)).body.items as {
      volunteerId: string;
      status: string;
    }[];
    const holders = board
      .filter(({ status }) => status === "confirmed")
      .map(({ volunteerId }) => volunteerId);
    expect(holders.length).toBe(places);
    expect(new Set(holders).size).toBe(places);
    expect((await api.guest(`GET /v1/needs/${needId}`)).body.positions[0].free).toBe(0);
  }
}, 300_000);
