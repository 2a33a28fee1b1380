import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { beforeEach, describe, expect, it } from "vitest";
import { writeMany } from "#shared/db/write-many.ts";
import { createNeedsWorld, type NeedsWorld, saturdays } from "#test/support/needs.ts";
import { wholeRun } from "#test/support/whole-run.ts";

let world: NeedsWorld;
beforeEach(async () => {
  world = await createNeedsWorld();
});
const places = (headcount: number, more = {}) => ({
  positions: [{ skills: [], headcount, gates: {} }],
  ...more,
});
const sweep = () => world.service.schedules?.sweepPromotions?.(wholeRun());

/** A need of one place that `first` holds and for which the others wait, in order. */
const queued = async (names: string[], more = {}) => {
  const need = await world.openNeed(places(1, more));
  const people: { token: string; signupId: string }[] = [];
  for (const name of names) {
    const token = await world.volunteer(name);
    const { body } = await need.signUp(token, { shifts: "available" });
    people.push({ token, signupId: body.signupId });
    world.clock.advanceMinutes(1);
  }
  const statusOf = async () =>
    Object.fromEntries(
      (await need.signups()).map((signup: { signupId: string; status: string }) => [
        names[people.findIndex(({ signupId }) => signupId === signup.signupId)],
        signup.status,
      ]),
    );
  const [first, second, third] = people;
  if (!first || !second || !third) throw new Error("three at least");
  return { need, first, second, third, statusOf };
};
const consistent = async (needId: string) => {
  const { board, expected } = await world.ledger(needId);
  expect(board).toEqual(expected);
};

describe("the wait-list", () => {
  it("promotes who waits longest; they confirm in time", async () => {
    const { need, first, second, statusOf } = await queued(["a", "b", "c"]);
    expect(await statusOf()).toEqual({ a: "confirmed", b: "waitlisted", c: "waitlisted" });
    expect((await need.withdraw(first.token, first.signupId)).body.status).toBe("withdrawn");
    expect(await statusOf()).toEqual({ a: "withdrawn", b: "promoted", c: "waitlisted" });
    await consistent(need.needId);
    const own = await world.call("GET /v1/volunteers/me/signups", { token: second.token });
    expect(own.body.items[0].shifts[0].confirmBy).toBe("2026-03-02T13:03:00+08:00");
    const newcomer = await world.volunteer("d");
    expect((await need.signUp(newcomer)).body.code).toBe("full");
    expect((await need.confirm(second.token, second.signupId)).body.status).toBe("confirmed");
    expect((await need.confirm(second.token, second.signupId)).body.code).toBe("not-promoted");
    await consistent(need.needId);
    const events = (await world.settle()).filter(({ name }) => name.includes("Signup"));
    // The station is told of a place given up late: the event says that one was held.
    expect(events.filter(({ data }) => data.freed !== undefined)).toEqual([
      expect.objectContaining({
        name: "needs.SignupWithdrawn",
        data: expect.objectContaining({ freed: events[0]?.data.changed }),
      }),
    ]);
    expect(events.map(({ name }) => name)).toEqual([
      "needs.SignupConfirmed",
      "needs.SignupWaitlisted",
      "needs.SignupWaitlisted",
      "needs.SignupWithdrawn",
      "needs.SignupPromoted",
      "needs.SignupConfirmed",
    ]);
  });

  it("goes on to the next when time runs out, and gives the place back when nobody waits", async () => {
    const { need, first, second, third, statusOf } = await queued(["a", "b", "c"]);
    await need.withdraw(first.token, first.signupId);
    world.clock.advanceMinutes(239);
    await sweep();
    expect((await statusOf()).b).toBe("promoted");
    world.clock.advanceMinutes(1);
    expect((await need.confirm(second.token, second.signupId)).body.code).toBe("promotion-expired");
    await sweep();
    expect(await statusOf()).toEqual({ a: "withdrawn", b: "withdrawn", c: "promoted" });
    await need.withdraw(third.token, third.signupId);
    expect((await need.read()).positions[0].free).toBe(1);
    await consistent(need.needId);
    expect((await need.signUp(second.token)).status).toBe(201);
    // Who gave up a place is told so, and who let the time run out.
    const gone = (await world.settle()).filter(({ name }) => name === "needs.SignupWithdrawn");
    expect(gone.map(({ subject, data }) => [subject, data.lost])).toEqual([
      [first.signupId, undefined],
      [second.signupId, "overdue"],
      [third.signupId, undefined],
    ]);
  });

  it("is swept although a signup cannot be read; that one is logged and tried again later", async () => {
    const damaged = await queued(["a", "b", "c"]);
    const whole = await queued(["d", "e", "f"]);
    for (const { need, first } of [damaged, whole]) await need.withdraw(first.token, first.signupId);
    const key = { pk: `NEED#${damaged.need.needId}`, sk: `SIGNUP#${damaged.second.signupId}` };
    const { documents } = world.platform;
    const shiftsAre = (shifts: unknown) =>
      documents.send(
        new UpdateCommand({
          TableName: world.table,
          Key: key,
          UpdateExpression: "SET shifts = :shifts",
          ExpressionAttributeValues: { ":shifts": shifts },
        }),
      );
    const shifts = (await world.rowsOf(key.pk)).find(({ sk }) => sk === key.sk)?.shifts;
    await shiftsAre("damaged");
    world.clock.advanceMinutes(240);
    await sweep();
    expect(world.logged).toContainEqual(
      expect.objectContaining({ event: "promotions-overdue", fields: [{ count: 1 }] }),
    );
    await sweep();
    expect(await whole.statusOf()).toMatchObject({ e: "withdrawn", f: "promoted" });
    const failures = world.logged.filter(({ event }) => event === "promotion-not-swept");
    expect(failures.map(({ fields }) => fields)).toEqual([[expect.anything(), key]]);
    // Mended, it is due again by itself.
    await shiftsAre(shifts);
    world.clock.advanceMinutes(1);
    await sweep();
    expect(await damaged.statusOf()).toMatchObject({ b: "withdrawn", c: "promoted" });
  });

  it("passes over who may not serve any more, and who has left the line", async () => {
    const { need, first, second, third, statusOf } = await queued(["a", "b", "c", "d"]);
    await need.withdraw(third.token, third.signupId);
    await world.volunteer("b", { status: "paused", version: 2 });
    await need.withdraw(first.token, first.signupId);
    expect(await statusOf()).toMatchObject({ b: "withdrawn", c: "withdrawn", d: "promoted" });
    await consistent(need.needId);
    const passedOver = (await world.settle()).filter(({ data }) => data.lost === "passed-over");
    expect(passedOver.map(({ subject, data }) => [subject, data.gates])).toEqual([
      [second.signupId, ["active"]],
    ]);
  });

  it("is gone on with behind a hundred others that are overdue, of which not one can be read", async () => {
    const { need, first, statusOf } = await queued(["a", "b", "c"]);
    await need.withdraw(first.token, first.signupId);
    const put = Array.from({ length: 120 }, (_, at) => ({
      pk: `NEED#damaged-${at}`,
      sk: "SIGNUP#damaged",
      due: "confirm",
      confirmBy: "2026-03-01T00:00:00.000Z",
    }));
    await writeMany(world.platform.documents, world.table, { put });
    world.clock.advanceMinutes(4 * 60 + 1);
    await sweep();
    expect(await statusOf()).toMatchObject({ b: "withdrawn", c: "promoted" });
    expect(world.logged.filter(({ event }) => event === "promotion-not-swept")).toHaveLength(120);
    await consistent(need.needId);
  });

  it("asks again on confirming: a clash since then is named, and one shift can be given up alone", async () => {
    const { need, first, second } = await queued(["a", "b", "c"], { windows: saturdays(2) });
    await need.withdraw(first.token, first.signupId);
    const elsewhere = await world.openNeed();
    await elsewhere.signUp(second.token);
    const refused = await need.confirm(second.token, second.signupId);
    const [one] = need.shifts;
    expect(refused.body).toMatchObject({ code: "clash", shifts: [{ shiftId: one?.shiftId, code: "clash" }] });
    await need.withdraw(second.token, second.signupId, { shiftId: one?.shiftId ?? "" });
    const confirmed = await need.confirm(second.token, second.signupId);
    expect(confirmed.body.shifts.map(({ status }: { status: string }) => status)).toEqual([
      "withdrawn",
      "confirmed",
    ]);
    await consistent(need.needId);
  });

  it("is caught up by the table's stream where the withdrawal ended before it promoted", async () => {
    const { need, statusOf } = await queued(["a", "b", "c"]);
    const body = { positions: [{ positionId: need.positionId, skills: [], headcount: 2, gates: {} }] };
    await world.call("PATCH /v1/needs/{needId}", { token: world.worker, params: need.params, body });
    expect((await statusOf()).b).toBe("waitlisted");
    expect((await need.signUp(await world.volunteer("z"))).body.code).toBe("full");
    await world.settle();
    expect(await statusOf()).toMatchObject({ b: "promoted", c: "waitlisted" });
    await consistent(need.needId);
  });

  it("never gives one place twice, however many withdraw and sweep at once", async () => {
    const need = await world.openNeed(places(5));
    const tokens = await Promise.all(Array.from({ length: 20 }, (_, at) => world.volunteer(`w${at}`)));
    const signups = await Promise.all(tokens.map((token) => need.signUp(token, { shifts: "available" })));
    await consistent(need.needId);
    const leaving = signups.flatMap(({ body }, at) =>
      at % 2 === 0 ? [{ body, token: tokens[at] ?? "" }] : [],
    );
    const left = await Promise.all(leaving.map(({ body, token }) => need.withdraw(token, body.signupId)));
    expect(left.map(({ status }) => status)).toEqual(Array(10).fill(200));
    await world.settle();
    const held = (await need.signups()).filter(({ status }: { status: string }) =>
      ["confirmed", "promoted"].includes(status),
    );
    expect(held).toHaveLength(5);
    await consistent(need.needId);
  });
});
