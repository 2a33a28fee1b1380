import fc from "fast-check";
import { expect, it } from "vitest";
import { needPk } from "#services/needs/needs/keys.ts";
import { boardRowSchema, needRowSchema } from "#services/needs/needs/rows.ts";
import { calendarKey } from "#services/needs/signups/keys.ts";
import { calendarRowSchema, signupRowSchema } from "#services/needs/signups/rows.ts";
import type { GateCard } from "#shared/published/cards/gate-card.ts";
import { personOf } from "#test/support/call-api.ts";
import { createNeedsWorld, type NeedsWorld } from "#test/support/needs.ts";
import {
  createApprovalsWatch,
  expectPromisesKept,
  type SignupsState,
} from "#test/support/signup-invariants.ts";
import { wholeRun } from "#test/support/whole-run.ts";

const people = ["ana", "bea", "cyd"] as const;
const checkKinds = ["background-check", "insurance"];
const staff = ["worker", "colleague", "lead"] as const;

type Step =
  | { readonly do: "signUp"; readonly shifts: "all" | "available"; readonly who: number; readonly at: number }
  | { readonly do: "withdraw" | "confirm"; readonly who: number; readonly at: number }
  | {
      readonly do: "checks";
      readonly who: number;
      readonly kinds: readonly string[];
      readonly paused: boolean;
    }
  | { readonly do: "times"; readonly at: number; readonly hour: number }
  | { readonly do: "gates"; readonly at: number; readonly gate: "backgroundCheck" | "insurance" | "vehicle" }
  | { readonly do: "ease" | "close" | "open"; readonly at: number; readonly by: (typeof staff)[number] }
  | {
      readonly do: "attend";
      readonly which: number;
      readonly by: "lead" | "worker" | "ana";
      readonly minutes?: number | undefined;
    }
  | { readonly do: "notice" | "place" | "cancel"; readonly at: number }
  | { readonly do: "wait"; readonly hours: number };

const who = fc.nat(people.length - 1);
const at = fc.nat(1);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ do: fc.constant("signUp"), shifts: fc.constantFrom("all", "available"), who, at }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom("withdraw", "confirm"), who, at }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("checks"),
      who,
      kinds: fc.subarray(checkKinds),
      paused: fc.constantFrom(false, false, false, true),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant("times"), at, hour: fc.integer({ min: 6, max: 18 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("gates"),
      at,
      gate: fc.constantFrom("backgroundCheck", "insurance", "vehicle"),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom("ease", "close", "open", "open", "open"),
      at,
      by: fc.constantFrom(...staff),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("attend"),
      which: fc.nat(5),
      by: fc.constantFrom("lead", "worker", "ana"),
      minutes: fc.constantFrom(undefined, 3, 90),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom("notice", "place"), at }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("cancel"), at }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("wait"), hours: fc.constantFrom(1, 5, 13, 25) }) },
) as fc.Arbitrary<Step>;

/** The stored rows of two needs as one state; every need of an earlier round is over by then. */
const stateOf = async (
  world: NeedsWorld,
  needIds: readonly string[],
  cards: readonly GateCard[],
): Promise<SignupsState> => {
  const partitions = [...needIds.map(needPk), ...cards.map(({ volunteerId }) => calendarKey(volunteerId).pk)];
  const rows = (await Promise.all(partitions.map(world.rowsOf))).flat();
  const calendars = rows.filter(({ sk }) => sk === "CALENDAR").map((row) => calendarRowSchema().parse(row));
  return {
    now: world.clock(),
    needs: rows.filter(({ sk }) => sk === "NEED").map((row) => needRowSchema().parse(row)),
    boards: rows
      .filter(({ sk }) => String(sk).startsWith("BOARD#"))
      .map((row) => boardRowSchema().parse(row)),
    signups: rows
      .filter(({ sk }) => String(sk).startsWith("SIGNUP#"))
      .map((row) => signupRowSchema().parse(row)),
    cards,
    bookingsOf: (volunteerId) =>
      (calendars.find(({ pk }) => pk === calendarKey(volunteerId).pk)?.booked ?? []).filter(({ needId }) =>
        needIds.includes(needId),
      ),
  };
};

/** Steps in all: 1,500; `npm run bench -- --only histories` has 15,000. */
const total = Number(process.env.STEPS ?? 1_500);
const perRound = 50;
/** Worlds side by side, each on tables of its own: one alone mostly waits for its database. */
const worlds = 5;

/** Runs histories of at least so many steps in all. @returns how many it were @throws Error where a promise is broken */
const runHistories = async (steps: number, seed: number): Promise<number> => {
  const world = await createNeedsWorld();
  const leadId = personOf(world.ids, "lead").personId;
  const { cards } = world;
  const putCard = async (subject: string, fields: Partial<GateCard>) => {
    const version = (cards.get(subject)?.version ?? 0) + 1;
    const teams = { teams: ["team_a"], ...(subject === "ana" ? { leads: ["team_a"] } : {}) };
    const token = await world.volunteer(subject, { version, weeklyCapMinutes: 600, ...teams, ...fields });
    const { volunteerId } = personOf(world.ids, subject);
    const event = {
      eventId: `${subject}${version}`,
      name: "volunteers.VolunteerChanged",
      subject: volunteerId,
    };
    const delivered = { ...event, version, at: world.clock().toISOString(), correlationId: "c", data: {} };
    await world.service.consumers?.onVolunteerChanged?.(delivered);
    return token;
  };
  const tokens: string[] = [];
  for (const subject of people) tokens.push(await putCard(subject, {}));

  let day = 10;
  let count = 0;
  for (const history of fc.sample(fc.array(step, { minLength: perRound, maxLength: perRound }), {
    numRuns: Math.ceil(steps / perRound),
    seed,
  })) {
    const date = (add: number) => new Date(Date.UTC(2026, 2, day + add)).toISOString().slice(0, 10);
    const windows = (hour: number) =>
      [0, 1].map((add) => {
        const on = (time: number) => `${date(add)}T${String(time).padStart(2, "0")}:00:00+08:00`;
        return { kind: "once", from: on(hour), to: on(hour + 3) };
      });
    world.clock.set(`${date(-2)}T01:00:00Z`);
    const positions = [{ skills: [], headcount: 1, gates: { adult: true } }];
    const needs = [
      await world.openNeed({ positions: [...positions, ...positions], windows: windows(9) }),
      await world.openNeed({ positions, windows: windows(13) }),
    ];
    const needIds = needs.map(({ needId }) => needId);
    const expectApproved = createApprovalsWatch((by) => by === leadId);
    let state = await stateOf(world, needIds, [...cards.values()]);
    expectApproved(state);
    const withGates = (index: number, gates: object) => ({
      loosenReason: "由社工陪同",
      positions: needs[index]?.positions.map(({ positionId }) => ({
        positionId,
        skills: [],
        headcount: 1,
        gates: { adult: true, ...gates },
      })),
    });
    const patch = (index: number, body: object, token = world.worker) =>
      world.call("PATCH /v1/needs/{needId}", {
        token,
        params: { needId: needIds[index] ?? "" },
        body,
      });
    const mine = async (index: number, one: number) => {
      const { body } = await world.call("GET /v1/volunteers/me/signups", { token: tokens[one] ?? "" });
      return body.items.find((signup: { needId: string }) => signup.needId === needIds[index])?.signupId;
    };
    const act = async (one: Step): Promise<unknown> => {
      switch (one.do) {
        case "signUp": {
          const need = needs[one.at];
          const { riskNotice } = (await need?.read()) ?? {};
          const more = { shifts: one.shifts, riskNoticeVersion: riskNotice?.version };
          const positionId = need?.positions[(one.who + count) % (need?.positions.length ?? 1)]?.positionId;
          return need?.signUp(tokens[one.who] ?? "", { ...more, positionId });
        }
        case "withdraw":
        case "confirm": {
          const [need, token, signupId] = [needs[one.at], tokens[one.who], await mine(one.at, one.who)];
          if (!need || !token || !signupId) return;
          if (one.do === "withdraw") return need.withdraw(token, signupId);
          const { riskNotice } = await need.read(world.worker);
          return need.confirm(token, signupId, { riskNoticeVersion: String(riskNotice.version) });
        }
        case "checks":
          return putCard(people[one.who] ?? "ana", {
            status: one.paused ? "paused" : "active",
            checks: one.kinds.map((kind) => ({ kind, validUntil: "2027-12-31" })),
          });
        case "times":
          return patch(one.at, { windows: windows(one.hour) });
        case "gates":
          return patch(one.at, withGates(one.at, { [one.gate]: true }));
        case "ease":
          return patch(one.at, withGates(one.at, {}), world[one.by]);
        case "close":
        case "open":
          return world.call(`POST /v1/needs/{needId}/${one.do}`, {
            token: world[one.by],
            params: { needId: needIds[one.at] ?? "" },
          });
        case "attend": {
          const begun = state.signups.flatMap(({ signupId, needId, shifts }) =>
            shifts
              .filter(({ from }) => from < world.clock().toISOString())
              .map(({ shiftId, from }) => ({ signupId, needId, shiftId, from })),
          );
          const chosen = begun[one.which % begun.length];
          if (!chosen) return;
          const until = one.minutes && Date.parse(chosen.from) + one.minutes * 60_000;
          const to = until ? { to: new Date(until).toISOString() } : {};
          const token = one.by === "ana" ? (tokens[0] ?? "") : world[one.by];
          return needs
            .find(({ needId }) => needId === chosen.needId)
            ?.attend(token, chosen.signupId, { shiftId: chosen.shiftId, outcome: "attended", ...to });
        }
        case "notice":
          return patch(one.at, { riskNotice: `第 ${count} 版风险告知` });
        case "place":
          return patch(one.at, { place: { kind: "onsite", label: `第 ${count} 处` } });
        case "cancel":
          return count % 12 === 0
            ? world.call("POST /v1/needs/{needId}/cancel", {
                token: world.worker,
                params: { needId: needIds[one.at] ?? "" },
              })
            : undefined;
        case "wait":
          world.clock.advanceMinutes(one.hours * 60);
          return world.service.schedules?.sweepPromotions?.(wholeRun());
      }
    };
    /** What a list counts of people who have something to complete is what its need's signups say. */
    const expectCounted = async () => {
      await world.settle();
      const query = { division: "430422103", from: date(-3), limit: "200" };
      const { items } = (await world.call("GET /v1/needs", { token: world.worker, query })).body;
      for (const need of needs) {
        const lacking = (await need.signups()).filter(({ shifts }: { shifts: { status: string }[] }) =>
          shifts.some(({ status }) => status === "to-complete"),
        ).length;
        const listed = items.find(({ needId }: { needId: string }) => needId === need.needId);
        if (listed) expect(listed.toComplete ?? 0, "people to complete").toBe(lacking);
      }
    };
    for (const one of history) {
      count += 1;
      await act(one);
      await world.settle();
      // What became due meanwhile is swept each minute.
      await world.service.schedules?.sweepPromotions?.(wholeRun());
      if (count % 10 === 0) await expectCounted();
      state = await stateOf(world, needIds, [...cards.values()]);
      try {
        expectPromisesKept(state);
        expectApproved(state);
      } catch (error) {
        throw new Error(`after step ${count} (${JSON.stringify(one)}), seed ${seed}`, { cause: error });
      }
    }
    await expectCounted();
    day += 14;
  }
  return count;
};

it("whatever the calls and events are, what was promised holds after each", {
  timeout: 3_600_000,
}, async () => {
  const seed = Number(process.env.SEED ?? 1);
  const counts = await Promise.all(
    Array.from({ length: worlds }, (_, at) => runHistories(total / worlds, seed + at)),
  );
  const count = counts.reduce((sum, steps) => sum + steps, 0);
  expect(count).toBeGreaterThanOrEqual(total);
  process.stdout.write(
    `histories over the use cases: ${count} steps, seeds ${seed} to ${seed + worlds - 1}\n`,
  );
});
