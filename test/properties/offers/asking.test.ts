import fc from "fast-check";
import { expect, it } from "vitest";
import type { OpenOffer } from "#services/matching/offers/rows.ts";
import {
  type AskingState,
  dueAt,
  withFreed,
  withLine,
  withLineAsked,
  withOffer,
  withOneAsked,
  withoutOffer,
} from "#services/matching/offers/rules/asking.ts";
import { inMinutes, isSameDay, offerExpiry, restsSince } from "#services/matching/offers/rules/expiry.ts";
import { isPassedOver } from "#services/matching/offers/rules/line.ts";
import { freePlaces, mostOpenOffers, withRoom } from "#services/matching/offers/rules/room.ts";
import { asking } from "#shared/limits/asking.ts";
import { countyTimeOfDay } from "#shared/values/time.ts";

const people = Array.from({ length: 14 }, (_, at) => `vol_${at}`);
const position = { positionId: "pos_1", headcount: 4 };
const shifts = ["2026-03-03", "2026-03-07", "2026-03-08"].map((day, at) => ({
  shiftId: `shf_${at}`,
  from: `${day}T01:00:00.000Z`,
}));

/** A position that people are asked for, by the rules alone: what a store and a sweep do besides is the use cases' to test. */
const createModel = () => {
  let now = new Date("2026-03-02T01:00:00.000Z");
  let state: AskingState = { open: [], line: undefined, freed: [], ended: undefined };
  let made = 0;
  const askedAt = new Map<string, string>();
  const askedHere = new Set<string>();
  const held = new Map<string, Set<string>>();
  const asks: { readonly volunteerId: string; readonly at: string }[] = [];

  const freeNow = () => {
    const signups = [...held].map(([, taken]) => ({
      positionId: "pos_1",
      shifts: [...taken].map((shiftId) => ({ shiftId, status: "confirmed" as const })),
    }));
    const coming = shifts.filter(({ from }) => from > now.toISOString());
    return freePlaces(
      position,
      coming.map(({ shiftId }) => shiftId),
      signups,
    );
  };
  const ask = (volunteerId: string, inLine: boolean, step: (before: AskingState) => AskingState): boolean => {
    if (held.has(volunteerId) || state.open.some((open) => open.volunteerId === volunteerId)) return false;
    if (isPassedOver(volunteerId, askedAt, restsSince(now), inLine ? askedHere : new Set())) return false;
    const free = freeNow();
    const offered = withRoom(
      shifts.filter(({ shiftId }) => (free.get(shiftId) ?? 0) > 0),
      free,
      state.open,
      now,
    );
    if (offered.length === 0) return false;
    const answerBy = offerExpiry(now, offered);
    const shiftIds = offered.map(({ shiftId }) => shiftId);
    made += 1;
    const offer: OpenOffer = { offerId: `off_${made}`, volunteerId, shiftIds, answerBy, inLine };
    state = step(withOffer(state, offer));
    asks.push({ volunteerId, at: now.toISOString() });
    askedAt.set(volunteerId, now.toISOString());
    askedHere.add(volunteerId);
    // What was asked for leaves room as it is counted at that moment.
    for (const shiftId of shiftIds) {
      const open = state.open.filter((each) => each.shiftIds.includes(shiftId)).length;
      const isToday = isSameDay(shifts.find((shift) => shift.shiftId === shiftId)?.from ?? "", now);
      expect(open).toBeLessThanOrEqual(mostOpenOffers(free.get(shiftId) ?? 0, isToday));
    }
    return true;
  };
  const sweep = () => {
    const due = dueAt(state, now);
    if (due === undefined || due > now.toISOString()) return;
    for (const { offerId, answerBy } of state.open)
      if (answerBy <= inMinutes(now, -asking.closeAfterMinutes)) state = withoutOffer(state, offerId, true);
    for (const { shiftId, owed } of state.freed) {
      let left = owed;
      for (const volunteerId of people)
        if (left > 0 && ask(volunteerId, true, (next) => withOneAsked(next, shiftId))) left -= 1;
      state = { ...state, freed: state.freed.filter((place) => place.shiftId !== shiftId) };
    }
    if (!state.line) return;
    const isToday = state.line.shifts.some(({ from }) => isSameDay(from, now));
    const time = countyTimeOfDay(now);
    if (!isToday && (time >= "22:00" || time < "08:00")) return;
    for (const volunteerId of people)
      if (state.line && state.line.owed > 0) ask(volunteerId, true, (next) => withOneAsked(next, undefined));
    const free = freeNow();
    state = withLineAsked(
      state,
      [...free.keys()].filter((shiftId) => (free.get(shiftId) ?? 0) > 0),
      now,
    );
  };
  const openAt = (which: number): OpenOffer | undefined => state.open[which % Math.max(1, state.open.length)];
  const steps = {
    askOne: (who: number) => ask(people[who % people.length] ?? "", false, (next) => next),
    askBest: (many: number) => {
      let left = many;
      for (const volunteerId of people)
        if (left > 0 && ask(volunteerId, true, (next) => withLine(next, "per_1", shifts))) left -= 1;
    },
    decline: (which: number) => {
      const offer = openAt(which);
      if (offer && offer.answerBy > now.toISOString()) state = withoutOffer(state, offer.offerId, true);
    },
    accept: (which: number) => {
      const offer = openAt(which);
      const free = freeNow();
      if (!offer || offer.answerBy <= now.toISOString()) return;
      const taken = offer.shiftIds.filter((shiftId) => (free.get(shiftId) ?? 0) > 0);
      if (taken.length > 0) held.set(offer.volunteerId, new Set(taken));
      state = withoutOffer(state, offer.offerId, false);
    },
    takeBack: (which: number) => {
      const offer = openAt(which);
      if (offer) state = withoutOffer(state, offer.offerId, false);
    },
    giveUp: (which: number) => {
      const [volunteerId, taken] = [...held][which % Math.max(1, held.size)] ?? [];
      if (volunteerId === undefined || taken === undefined) return;
      held.delete(volunteerId);
      const today = shifts.filter(
        ({ shiftId, from }) => taken.has(shiftId) && from > now.toISOString() && isSameDay(from, now),
      );
      if (today.length > 0) state = withFreed(state, today);
    },
    wait: (minutes: number) => {
      for (let left = minutes; left > 0; left -= 60) {
        now = new Date(now.getTime() + Math.min(60, left) * 60_000);
        sweep();
      }
    },
  };
  return { steps, sweep, state: () => state, now: () => now, asks };
};
type Model = ReturnType<typeof createModel>;

const step = (name: keyof Model["steps"], weight: number, most: number) => ({
  weight,
  arbitrary: fc.nat(most).map((argument) => ({ name, argument })),
});
const histories = fc.array(
  fc.oneof(
    step("askOne", 3, people.length),
    step("askBest", 3, 5),
    step("decline", 4, 20),
    step("accept", 3, 20),
    step("takeBack", 1, 20),
    step("giveUp", 2, 20),
    {
      weight: 4,
      arbitrary: fc
        .constantFrom(5, 45, 400, 900, 4_400)
        .map((argument) => ({ name: "wait" as const, argument })),
    },
  ),
  { minLength: 20, maxLength: 60, size: "max" },
);

/** A history has 38 steps on average. */
const numRuns = Math.ceil(Number(process.env.STEPS ?? 10_500) / 38);

it("however people are asked and answer, the margin and the rest hold, and no night runs", () => {
  let count = 0;
  const seed = Number(process.env.SEED ?? 20_260_302);
  fc.assert(
    fc.property(histories, (history) => {
      count += history.length;
      const model = createModel();
      for (const { name, argument } of history) {
        model.steps[name](argument);
        const { open, line } = model.state();
        // One offer a person at a time, and an asking of the best always ends or is looked after again.
        expect(new Set(open.map(({ volunteerId }) => volunteerId)).size).toBe(open.length);
        if (line) expect(dueAt(model.state(), model.now())).toBeDefined();
        for (const { answerBy, shiftIds } of open) {
          const first = shifts.find(({ shiftId }) => shiftIds.includes(shiftId));
          expect(answerBy <= (first?.from ?? "")).toBe(true);
        }
      }
      for (const asked of Map.groupBy(model.asks, ({ volunteerId }) => volunteerId).values())
        asked.slice(1).forEach(({ at }, before) => {
          const rested = Date.parse(at) - Date.parse(asked[before]?.at ?? "");
          expect(rested).toBeGreaterThanOrEqual(asking.restHours * 3_600_000);
        });
      // Left alone, nothing stays open for ever.
      model.steps.wait(10 * 24 * 60);
      expect(model.state().open).toEqual([]);
      expect(model.state().line).toBeUndefined();
    }),
    { numRuns, seed },
  );
  process.stdout.write(`histories of askings: ${count} steps, seed ${seed}\n`);
});

it("an offer ends at night only because its shift begins", () => {
  const instant = fc.date({
    min: new Date("2026-01-01T00:00:00Z"),
    max: new Date("2028-01-01T00:00:00Z"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(instant, fc.integer({ min: 1, max: 10_000 }), (now, minutes) => {
      const from = inMinutes(now, minutes);
      const answerBy = offerExpiry(now, [{ from }]);
      const time = countyTimeOfDay(new Date(answerBy));
      const isQuiet = time > "22:00" || time < "08:00";
      if (isQuiet && !isSameDay(from, now)) expect(answerBy).toBe(from);
      expect(answerBy <= from && answerBy >= now.toISOString()).toBe(true);
    }),
    { numRuns: 300 },
  );
});
