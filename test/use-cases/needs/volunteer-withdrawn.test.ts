import { expect, it } from "vitest";
import { personOf } from "#test/support/call-api.ts";
import { createNeedsWorld } from "#test/support/needs.ts";

it("a volunteer who leaves gives up what is to come; the next moves up, and the calendar is empty", async () => {
  const world = await createNeedsWorld();
  const need = await world.openNeed({ positions: [{ skills: [], headcount: 1, gates: {} }] });
  const [ana, bea] = [await world.volunteer("ana"), await world.volunteer("bea")];
  await need.signUp(ana);
  await need.signUp(bea, { shifts: "available" });
  const { volunteerId } = personOf(world.ids, "ana");
  await world.volunteer("ana", { status: "withdrawn", version: 2 });
  const event = { eventId: "e", name: "volunteers.VolunteerWithdrawn", subject: volunteerId, version: 2 };
  const withdrawal = { ...event, at: world.clock().toISOString(), correlationId: "c", data: {} };
  const forget = world.service.consumers?.onVolunteerWithdrawn;
  await forget?.(withdrawal);
  await forget?.(withdrawal);
  const statuses = (await need.signups()).map(({ status }: { status: string }) => status);
  expect(statuses.toSorted()).toEqual(["promoted", "withdrawn"]);
  const rows = await world.everyRow();
  expect(rows.find(({ pk }) => pk === `VOLUNTEER#${volunteerId}`)?.booked).toEqual([]);
  const { board, expected } = await world.ledger(need.needId);
  expect(board).toEqual(expected);
  expect((await need.signUp(ana)).status).toBe(403);

  await world.volunteer("ana", { version: 3 });
  const other = await world.openNeed();
  expect(
    (await other.signUp(await world.volunteer("ana", { version: 3, skills: ["tutoring"] }))).status,
  ).toBe(201);
  await forget?.(withdrawal);
  expect((await other.signups())[0].status).toBe("confirmed");
});
