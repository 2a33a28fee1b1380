import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { failedGates } from "#shared/eligibility/failed-gates.ts";
import type { Candidate } from "#shared/ranking/fit/candidate.ts";
import { fitsBySkillAndPlace, prepareNeed } from "#shared/ranking/fit/fit.ts";
import { bestEligible, bestOf, byRank, isEligible, matchesOf, rank } from "#shared/ranking/score/match.ts";
import { topK } from "#shared/ranking/score/top-k.ts";
import { distanceKm } from "#shared/values/place.ts";
import { weekdays } from "#shared/values/time.ts";
import { noGates } from "#test/support/gates.ts";
import { available, candidate, need, on, position } from "#test/support/matching-world.ts";

const now = new Date("2026-03-02T01:00:00Z");
const skills = ["tutoring", "driving", "art-craft", "cleaning"];
const place = fc.record({
  lat: fc.double({ min: 26.8, max: 27, noNaN: true }),
  lon: fc.double({ min: 112.5, max: 112.7, noNaN: true }),
});
const township = fc.constantFrom("430422100", "430422101", "430422102");

const window = fc
  .record({
    day: fc.constantFrom(...weekdays),
    from: fc.integer({ min: 0, max: 22 }),
    hours: fc.integer({ min: 2, max: 12 }),
  })
  .map(({ day, from, hours }) => on(day, from, Math.min(24, from + hours)));

const volunteer = (at: number): fc.Arbitrary<Candidate> =>
  fc
    .record({
      division: township,
      cell: fc.option(place, { nil: undefined }),
      radiusKm: fc.constantFrom(2, 3, 5, 10, 15),
      windows: fc.array(window, { maxLength: 8 }),
      skills: fc.subarray(skills),
      checked: fc.boolean(),
      attended: fc.nat(5),
      absent: fc.nat(3),
      paused: fc.boolean(),
    })
    .map(({ windows, checked, ...fields }) =>
      candidate({
        ...fields,
        ...available(...windows),
        volunteerId: `vol_${String(at).padStart(3, "0")}`,
        checks: checked ? [{ kind: "driving", validUntil: "2026-12-31" }] : [],
      }),
    );
const county = fc
  .integer({ min: 0, max: 40 })
  .chain((size) => fc.tuple(...Array.from({ length: size }, (_, at) => volunteer(at))));

const somewhere = fc
  .record({
    place: fc.option(place, { nil: undefined }),
    remote: fc.boolean(),
    skills: fc.array(fc.subarray(skills, { maxLength: 2 }), { minLength: 1, maxLength: 3 }),
    days: fc.subarray([7, 8, 9, 10, 14], { minLength: 1 }),
    begins: fc.integer({ min: 0, max: 15 }),
  })
  .map(({ place, remote, skills, days, begins }) =>
    need({
      ...place,
      remote,
      positions: skills.map((codes, at) =>
        position({ positionId: `pos_${at}`, skills: codes, gates: noGates }),
      ),
      shifts: days.map((day) => {
        const from = new Date(Date.UTC(2026, 2, day, begins));
        return {
          shiftId: `shf_${day}`,
          from: from.toISOString(),
          to: new Date(from.getTime() + 7_200_000).toISOString(),
        };
      }),
    }),
  );

const neighbours = new Set(["430422101"]);

describe("ranking", () => {
  it("takes exactly those that sorting everybody would put first", () => {
    const property = fc.property(fc.array(fc.nat(30)), fc.nat(12), (numbers, k) => {
      const sorted = numbers.toSorted((a, b) => a - b).slice(0, k);
      expect(topK(numbers, k, (a, b) => a - b)).toEqual(sorted);
    });
    fc.assert(property);
  });

  it("lists a volunteer if and only if the explanation of the pair says eligible, with the same score", () => {
    const property = fc.property(county, somewhere, (volunteers, wanted) => {
      const prepared = prepareNeed(wanted, neighbours, now);
      const eligible = volunteers.flatMap((one) => bestEligible(prepared, one) ?? []);
      const ranked = rank(eligible, 100);
      expect(ranked).toEqual([...eligible].sort(byRank));
      const scores = new Map(ranked.map(({ candidate: { volunteerId }, score }) => [volunteerId, score]));
      for (const one of volunteers) {
        const matches = matchesOf(prepared, one);
        const best = bestOf(matches);
        const eligible = best !== undefined && isEligible(best);
        expect(scores.get(one.volunteerId)).toBe(eligible ? best.score : undefined);
        expect(matches.some(isEligible)).toBe(eligible);
      }
    });
    fc.assert(property, { numRuns: 60 });
  });

  it("leaves out before preparing only pairs that fail on every shift, for skills or place", () => {
    const property = fc.property(county, somewhere, (volunteers, wanted) => {
      const prepared = prepareNeed(wanted, neighbours, now);
      for (const one of volunteers) {
        if (fitsBySkillAndPlace(wanted, neighbours, one)) continue;
        for (const { fit } of matchesOf(prepared, one))
          expect(fit.failed.some((gate) => /^(?:distance|other-county|skill:.+)$/.test(gate))).toBe(true);
      }
    });
    fc.assert(property, { numRuns: 60 });
  });

  it("never lists anybody whom a gate rules out", () => {
    const property = fc.property(county, somewhere, (volunteers, wanted) => {
      const prepared = prepareNeed(wanted, neighbours, now);
      for (const { candidate: who, position: wantedPosition, fit } of volunteers.flatMap(
        (one) => bestEligible(prepared, one) ?? [],
      )) {
        expect(who.paused).toBe(false);
        expect(fit.fitting.length).toBeGreaterThan(0);
        for (const shift of fit.fitting) {
          expect(failedGates(who, wantedPosition, shift.days)).toEqual([]);
          for (const { weekday, from, to } of who.windows.length > 0 ? shift.pieces : []) {
            const open = who.windows.filter((one) => one.weekday === weekday);
            for (let minute = from; minute < to; minute += 15)
              expect(open.some((one) => one.from <= minute && minute < one.to)).toBe(true);
          }
        }
        if (wanted.remote) continue;
        expect(["430422100", "430422101"]).toContain(who.division);
        const { lat, lon } = wanted;
        if (who.cell && lat !== undefined && lon !== undefined)
          expect(distanceKm(who.cell, { lat, lon })).toBeLessThanOrEqual(who.radiusKm);
      }
    });
    fc.assert(property, { numRuns: 60 });
  });

  it("never scores somebody lower for living nearer", () => {
    const property = fc.property(volunteer(1), place, place, place, (who, there, one, other) => {
      const prepared = prepareNeed(need(there), neighbours, now);
      const at = (cell: typeof one) =>
        matchesOf(prepared, { ...who, division: "430422100", cell })[0]?.score ?? 0;
      const [near, far] = [one, other].sort((a, b) => distanceKm(a, there) - distanceKm(b, there));
      if (near && far) expect(at(near)).toBeGreaterThanOrEqual(at(far));
    });
    fc.assert(property);
  });
});
