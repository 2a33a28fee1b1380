import type { BoardRow, NeedRow } from "#services/needs/needs/rows.ts";
import { promotableShifts } from "#services/needs/needs/rules/places.ts";
import { reshapeShifts } from "#services/needs/needs/rules/reshape-shifts.ts";
import { calendarKey } from "#services/needs/signups/keys.ts";
import type { CalendarRow, SignupRow } from "#services/needs/signups/rows.ts";
import { bookingsAfter } from "#services/needs/signups/rules/calendar.ts";
import { chooseShifts } from "#services/needs/signups/rules/choose-shifts.ts";
import { confirmAwaited } from "#services/needs/signups/rules/confirm.ts";
import { judgeAgain } from "#services/needs/signups/rules/judge-again.ts";
import { movedPlaces, placeMoves } from "#services/needs/signups/rules/place-moves.ts";
import { nextInLine, promote, withdrawOverdue } from "#services/needs/signups/rules/promotion.ts";
import {
  addShifts,
  isUpcoming,
  moveShifts,
  newSignup,
  signupWith,
} from "#services/needs/signups/rules/signup.ts";
import type { CreateSignup } from "#services/needs/signups/schemas.ts";
import type { Gates } from "#shared/eligibility/gates.ts";
import { Problem } from "#shared/problem/problem.ts";
import type { GateCard } from "#shared/published/cards/gate-card.ts";
import { gateCardKey } from "#shared/published/cards/gate-card.ts";
import { noGates } from "./gates.ts";
import { boardRow, needRow, position } from "./need-rows.ts";
import type { SignupsState } from "./signup-invariants.ts";
import { gateCard } from "./signup-rows.ts";

/** A mechanism that a history can be run without, to see that the invariants notice its absence. */
export type Mechanism = "judge-again" | "calendar" | "sweep" | "hold";

const hour = 3_600_000;
const start = Date.parse("2026-03-02T01:00:00Z");
const shiftAt = (needNo: number, at: number, fromHour: number, hours: number) => ({
  shiftId: `shf_${needNo}_${at}`,
  from: new Date(start + fromHour * hour).toISOString(),
  to: new Date(start + (fromHour + hours) * hour).toISOString(),
});

/**
 * The rules of sign-up over a few needs and volunteers in memory: each step reads, decides and writes as the use cases
 * do, without a database. A step that the rules refuse changes nothing.
 */
export const createSignupModel = (without?: Mechanism) => {
  let now = start;
  const needs = [0, 1].map((no) =>
    needRow({
      needId: `need_${no}`,
      positions: ["a", "b"].map((name) => position({ positionId: `pos_${no}_${name}`, headcount: 1 })),
      shifts: [0, 1, 2].map((at) => shiftAt(no, at, 30 + at * 48 + no * 3, 4)),
    }),
  );
  const boards = new Map<string, BoardRow>();
  for (const need of needs)
    for (const { positionId, headcount } of need.positions) {
      const places = Object.fromEntries(
        need.shifts.map(({ shiftId }) => [shiftId, { free: headcount, waiters: 0 }]),
      );
      boards.set(positionId, boardRow({ needId: need.needId, positionId, places }));
    }
  const cards = [0, 1, 2].map((no) =>
    gateCard({
      ...gateCardKey(`vol_${no}`),
      volunteerId: `vol_${no}`,
      personId: `per_${no}`,
      weeklyCapMinutes: 16 * 60,
    }),
  );
  const signups = new Map<string, SignupRow>();
  const calendars = new Map<string, CalendarRow>();
  const changeNow = () => ({ by: "model", at: new Date(now).toISOString(), correlationId: "model" });

  const basisOf = (need: NeedRow, positionId: string, volunteerId: string) => ({
    need,
    position: need.positions.find((one) => one.positionId === positionId),
    board: boards.get(positionId),
    card: cards.find((card) => card.volunteerId === volunteerId),
    calendar: calendars.get(volunteerId),
    signup: signups.get(`${positionId} ${volunteerId}`),
  });
  type BasisRow = ReturnType<typeof basisOf>;

  /** Decides about a signup, and writes it with its board and calendar, as one transaction does. */
  const move = (
    needId: string,
    positionId: string,
    volunteerId: string,
    decide: (basis: BasisRow) => SignupRow | undefined,
  ): void => {
    const need = needs.find((one) => one.needId === needId);
    if (!need) return;
    const basis = basisOf(need, positionId, volunteerId);
    let row: SignupRow | undefined;
    try {
      row = decide(basis);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    }
    if (!row) return;
    const { board, calendar, signup } = basis;
    if (board && without !== "hold") {
      const places = movedPlaces(board.places, placeMoves(signup?.shifts ?? [], row.shifts, board.places));
      boards.set(positionId, { ...board, places });
    }
    const booked =
      without === "calendar" ? undefined : bookingsAfter(calendar?.booked ?? [], signup, row, new Date(now));
    if (booked)
      calendars.set(volunteerId, {
        ...calendarKey(volunteerId),
        version: (calendar?.version ?? 0) + 1,
        change: row.change,
        booked,
      });
    signups.set(`${positionId} ${volunteerId}`, row);
  };
  const every = (decide: (basis: BasisRow) => SignupRow | undefined, chosen: (row: SignupRow) => boolean) => {
    for (const { needId, positionId, volunteerId } of [...signups.values()].filter(chosen))
      move(needId, positionId, volunteerId, decide);
  };

  const promoteAll = () => {
    for (let round = 0; round < 20; round += 1) {
      const turns = needs.flatMap((need) =>
        need.positions.flatMap(({ positionId }) => {
          const upcoming = need.shifts
            .filter(({ from }) => from > changeNow().at)
            .map(({ shiftId }) => shiftId);
          const free = promotableShifts(boards.get(positionId)?.places ?? {}).filter((id) =>
            upcoming.includes(id),
          );
          const waiting = [...signups.values()]
            .filter((row) => row.positionId === positionId)
            .map(({ volunteerId, shifts }) => ({
              signupId: volunteerId,
              waits: Object.fromEntries(
                shifts
                  .filter(({ status }) => status === "waitlisted")
                  .map(({ shiftId, joinedAt }) => [shiftId, joinedAt]),
              ),
            }));
          return [...nextInLine(waiting, free)].map(([volunteerId, ids]) => ({
            need,
            positionId,
            volunteerId,
            ids,
          }));
        }),
      );
      if (turns.length === 0) return;
      for (const { need, positionId, volunteerId, ids } of turns)
        move(need.needId, positionId, volunteerId, (basis) => promote(basis, ids, changeNow()));
    }
  };
  const judgeAll = (chosen: (row: SignupRow) => boolean) => {
    if (without !== "judge-again") every((basis) => judgeAgain(basis, changeNow()), chosen);
  };

  const changeNeed = (no: number, change: (need: NeedRow) => Partial<NeedRow>) => {
    const need = needs[no];
    if (!need || need.status === "cancelled") return;
    needs[no] = { ...need, ...change(need), version: need.version + 1, change: changeNow() };
    judgeAll(({ needId }) => needId === need.needId);
    promoteAll();
  };
  const withGates =
    (gates: Partial<Gates>) =>
    ({ positions }: NeedRow) => ({
      positions: positions.map((one) => ({ ...one, gates: { ...noGates, ...gates } })),
    });

  return {
    state: (): SignupsState => ({
      now: new Date(now),
      needs,
      boards: [...boards.values()],
      cards,
      signups: [...signups.values()],
      bookingsOf: (volunteerId) => calendars.get(volunteerId)?.booked ?? [],
    }),
    steps: {
      signUp: (no: number, positionNo: number, who: number, shifts: "all" | "available" | number) => {
        const need = needs[no];
        const at = need?.positions[positionNo];
        const card = cards[who];
        if (!need || !at || !card) return;
        const requested: CreateSignup["shifts"] =
          typeof shifts === "number" ? [need.shifts[shifts]?.shiftId ?? "none"] : shifts;
        move(
          need.needId,
          at.positionId,
          card.volunteerId,
          ({ board, signup, position: wanted, ...basis }) => {
            if (!board || !wanted || !basis.card) return undefined;
            const situation = { ...basis, card: basis.card, board, signup, position: wanted };
            const { taken } = chooseShifts(situation, requested, new Date(now));
            const ids = { signupId: `${at.positionId} ${card.volunteerId}`, positionId: at.positionId };
            const base =
              signup ??
              newSignup({ ...ids, volunteerId: card.volunteerId, personId: "per" }, need, changeNow());
            return {
              ...signupWith(base, addShifts(base.shifts, taken), changeNow()),
              riskNoticeVersion: need.riskNotice.version,
              placeVersion: need.placeVersion,
            };
          },
        );
      },
      withdraw: (no: number, positionNo: number, who: number) => {
        const positionId = needs[no]?.positions[positionNo]?.positionId ?? "";
        move(
          `need_${no}`,
          positionId,
          `vol_${who}`,
          ({ signup }) => signup && moveShifts(signup, "withdrawn", changeNow(), isUpcoming(changeNow().at)),
        );
        promoteAll();
      },
      confirm: (no: number, positionNo: number, who: number) => {
        const positionId = needs[no]?.positions[positionNo]?.positionId ?? "";
        move(
          `need_${no}`,
          positionId,
          `vol_${who}`,
          ({ signup, ...basis }) =>
            signup && confirmAwaited({ ...basis, signup }, basis.need.riskNotice.version, changeNow()),
        );
      },
      changeCard: (who: number, card: Partial<GateCard>) => {
        const old = cards[who];
        if (!old) return;
        cards[who] = { ...old, ...card, version: old.version + 1 };
        judgeAll(({ volunteerId }) => volunteerId === old.volunteerId);
      },
      changeGates: (no: number, gates: Partial<Gates>) => changeNeed(no, withGates(gates)),
      changeTimes: (no: number, byHours: number) =>
        changeNeed(no, ({ shifts, version }) => {
          const spans = shifts
            .filter(({ from }) => from > changeNow().at)
            .map(({ from, to }) => ({
              from: new Date(Date.parse(from) + byHours * hour).toISOString(),
              to: new Date(Date.parse(to) + byHours * hour).toISOString(),
            }))
            .filter(({ from }) => from > changeNow().at);
          const reshaped = reshapeShifts(
            shifts,
            spans,
            new Date(now),
            ({ from }) => `shf_${no}_${version}_${from}`,
          );
          for (const [positionId, board] of boards)
            if (board.needId === `need_${no}`)
              boards.set(positionId, {
                ...board,
                places: Object.fromEntries(
                  reshaped.map(({ shiftId }) => [shiftId, board.places[shiftId] ?? { free: 1, waiters: 0 }]),
                ),
              });
          return { shifts: reshaped };
        }),
      changeNotice: (no: number) =>
        changeNeed(no, ({ riskNotice }) => ({
          riskNotice: { ...riskNotice, version: riskNotice.version + 1 },
        })),
      movePlace: (no: number) => changeNeed(no, ({ placeVersion }) => ({ placeVersion: placeVersion + 1 })),
      cancel: (no: number) => changeNeed(no, () => ({ status: "cancelled" })),
      wait: (hours: number) => {
        now += hours * hour;
        if (without === "sweep") return;
        every(
          ({ signup }) => signup && withdrawOverdue(signup, changeNow()),
          () => true,
        );
        promoteAll();
      },
    },
  };
};
export type SignupModel = ReturnType<typeof createSignupModel>;
