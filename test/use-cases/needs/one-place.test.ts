import { beforeAll, describe, expect, it } from "vitest";
import { createNeedsWorld, type NeedsWorld } from "#test/support/needs.ts";

let world: NeedsWorld;
beforeAll(async () => {
  world = await createNeedsWorld();
});

const seat = { skills: [], headcount: 1, gates: { adult: true } };
const [saturday, overlapping] = [
  [{ kind: "once", from: "2026-03-07T09:00:00+08:00", to: "2026-03-07T11:00:00+08:00" }],
  [{ kind: "once", from: "2026-03-07T10:00:00+08:00", to: "2026-03-07T12:00:00+08:00" }],
];

describe("one person has one place on a shift", () => {
  it("whatever the position: the second sign-up is refused and takes no place", async () => {
    const need = await world.openNeed({ positions: [seat, seat], windows: saturday });
    const token = await world.volunteer("ann");
    expect((await need.signUp(token)).status).toBe(201);
    const second = need.positions[1]?.positionId;
    const refused = await need.signUp(token, { positionId: second });
    expect([refused.status, refused.body.code]).toEqual([409, "already-signed-up"]);
    expect((await need.read()).shifts[0].free).toEqual([0, 1]);
  });

  it("though both sign-ups come at the same moment", async () => {
    const need = await world.openNeed({ positions: [seat, seat], windows: saturday });
    const token = await world.volunteer("ben");
    const answers = await Promise.all(
      need.positions.map(({ positionId }) => need.signUp(token, { positionId })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it("while a promotion waits for their confirmation too", async () => {
    const need = await world.openNeed({ positions: [seat, seat], windows: saturday });
    const [first, waiting] = [await world.volunteer("cy"), await world.volunteer("dot")];
    const held = await need.signUp(first);
    await need.signUp(waiting, { shifts: "available" });
    await need.withdraw(first, held.body.signupId);
    const positionId = need.positions[1]?.positionId;
    expect((await need.signUp(waiting, { positionId })).body.code).toBe("already-signed-up");
  });

  it("and the turn in a line of another position ends when it comes", async () => {
    const need = await world.openNeed({ positions: [seat, seat], windows: saturday });
    const [first, waiting] = [await world.volunteer("eva"), await world.volunteer("fay")];
    const held = await need.signUp(first);
    const line = await need.signUp(waiting, { shifts: "available" });
    expect(line.body.status).toBe("waitlisted");
    const positionId = need.positions[1]?.positionId;
    expect((await need.signUp(waiting, { positionId })).body.status).toBe("confirmed");
    await need.withdraw(first, held.body.signupId);
    const signups = await need.signups();
    const statuses = signups.map(({ signupId, status }: { signupId: string; status: string }) => [
      signupId,
      status,
    ]);
    expect(new Map(statuses).get(line.body.signupId)).toBe("withdrawn");
    expect((await need.read()).shifts[0].free).toEqual([1, 0]);
  });
});

it("giving up one of two bookings at an hour does not free the hour of the other", async () => {
  const [one, two] = [
    await world.openNeed({ positions: [seat], windows: saturday }),
    await world.openNeed({ positions: [seat], windows: overlapping }),
  ];
  const token = await world.volunteer("gil");
  const held = await one.signUp(token);
  expect((await two.signUp(token)).body.code).toBe("clash");
  await one.withdraw(token, held.body.signupId);
  expect((await two.signUp(token)).status).toBe(201);
  expect((await one.signUp(token)).body.code).toBe("clash");
});

it("a check that ends on the first of two days is not enough for a shift over midnight", async () => {
  const night = [{ kind: "once", from: "2026-03-07T22:00:00+08:00", to: "2026-03-08T06:00:00+08:00" }];
  const checked = { ...seat, gates: { adult: true, backgroundCheck: true } };
  const need = await world.openNeed({ positions: [checked], windows: night });
  const until = (validUntil: string) => ({ checks: [{ kind: "background-check", validUntil }] });
  const short = await need.signUp(await world.volunteer("hal", until("2026-03-07")));
  expect([short.body.code, short.body.gates]).toEqual(["not-qualified", ["background-check"]]);
  expect((await need.signUp(await world.volunteer("ida", until("2026-03-08")))).status).toBe(201);
});
