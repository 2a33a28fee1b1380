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

it("who leaves gives up every place that can be read, and the event fails for the one that cannot", async () => {
  const world = await createNeedsWorld();
  const sunday = [{ kind: "once", from: "2026-03-08T09:00:00+08:00", to: "2026-03-08T11:00:00+08:00" }];
  const [damaged, whole] = [await world.openNeed({ windows: sunday }), await world.openNeed()];
  const ana = await world.volunteer("ana");
  await whole.signUp(ana);
  world.clock.advanceMinutes(1);
  const { signupId } = (await damaged.signUp(ana)).body;
  await world.damageSignup(damaged.needId, signupId);
  await world.volunteer("ana", { status: "withdrawn", version: 2 });
  const { volunteerId } = personOf(world.ids, "ana");
  const event = { eventId: "e", name: "volunteers.VolunteerWithdrawn", subject: volunteerId, version: 2 };
  const withdrawal = { ...event, at: world.clock().toISOString(), correlationId: "c", data: {} };
  await expect(world.service.consumers?.onVolunteerWithdrawn?.(withdrawal)).rejects.toThrow("does not parse");
  expect((await whole.signups())[0].status).toBe("withdrawn");
});
