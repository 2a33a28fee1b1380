import type { NeedRow } from "#services/needs/needs/rows.ts";
import { promotableShifts } from "#services/needs/needs/rules/places.ts";
import { calendarKey, servedDayKey } from "#services/needs/signups/keys.ts";
import type { CalendarRow, ServedDayRow, SignupRow } from "#services/needs/signups/rows.ts";
import {
  flagEachOther,
  isTooMuchForADay,
  isVouchedOnlyBy,
  recordOutcome,
  servedAfter,
} from "#services/needs/signups/rules/attendance.ts";
import { bookingsAfter } from "#services/needs/signups/rules/calendar.ts";
import { chooseShifts } from "#services/needs/signups/rules/choose-shifts.ts";
import { confirmAwaited } from "#services/needs/signups/rules/confirm.ts";
import { judgeAgain } from "#services/needs/signups/rules/judge-again.ts";
import { boardMoves, movedBoard } from "#services/needs/signups/rules/place-moves.ts";
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
import { shiftStates } from "#shared/eligibility/shift-states.ts";
import { countyDaysOf } from "#shared/eligibility/span.ts";
import { Problem } from "#shared/problem/problem.ts";
import { type GateCard, gateCardKey } from "#shared/published/cards/gate-card.ts";
import { createNeedModel, staff } from "./need-model.ts";
import type { SignupsState } from "./signup-invariants.ts";
import { gateCard } from "./signup-rows.ts";

/** The mechanisms that a history can be run without, to see that the invariants notice the absence of each. */
export const mechanisms = [
  "judge-again",
  "calendar",
  "sweep",
  "hold",
  "second-person",
  "clock",
  "day-sum",
  "each-other",
] as const;
export type Mechanism = (typeof mechanisms)[number];

const hour = 3_600_000;
const start = Date.parse("2026-03-02T01:00:00Z");

/**
 * The rules of sign-up over a few needs and volunteers in memory: each step reads, decides and writes as the use cases
 * do, without a database. A step that the rules refuse changes nothing.
 */
export const createSignupModel = (without?: Mechanism) => {
  let now = start;
  const changeBy = (by: string) => ({ by, at: new Date(now).toISOString(), correlationId: "model" });
  const changeNow = () => changeBy("model");
  const needs = createNeedModel(start, changeBy, without !== "second-person");
  const cards = [0, 1, 2].map((no) =>
    gateCard({
      ...gateCardKey(`vol_${no}`),
      volunteerId: `vol_${no}`,
      personId: `per_${no}`,
      weeklyCapMinutes: 40 * 60,
    }),
  );
  const signups = new Map<string, SignupRow>();
  const calendars = new Map<string, CalendarRow>();
  const servedDays = new Map<string, ServedDayRow>();

  const positionAt = (no: number, positionNo: number) => {
    const need = needs.at(no)?.need;
    return { need, positionId: need?.positions[positionNo]?.positionId ?? "none" };
  };
  const basisOf = (need: NeedRow, positionId: string, volunteerId: string) => ({
    need,
    position: need.positions.find((one) => one.positionId === positionId),
    board: needs.boardOf(positionId),
    card: cards.find((card) => card.volunteerId === volunteerId),
    calendar: calendars.get(volunteerId),
    signup: signups.get(`${positionId} ${volunteerId}`),
  });
  type BasisRow = ReturnType<typeof basisOf>;

  /** The result of a decision; undefined where the rules refuse it. */
  const decided = <T>(decide: () => T): T | undefined => {
    try {
      return decide();
    } catch (error) {
      if (error instanceof Problem) return undefined;
      throw error;
    }
  };

  /** Decides about a signup, and writes it with its board and calendar, as one transaction does. */
  const move = (
    no: number,
    positionId: string,
    volunteerId: string,
    decide: (basis: BasisRow) => SignupRow | undefined,
  ): void => {
    const need = needs.at(no)?.need;
    if (!need) return;
    const basis = basisOf(need, positionId, volunteerId);
    const row = decided(() => decide(basis));
    if (!row) return;
    const { board, calendar, signup } = basis;
    if (board && without !== "hold") {
      needs.saveBoard(movedBoard(board, boardMoves(board, signup?.shifts ?? [], row.shifts)));
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
      move(Number(needId.slice(5)), positionId, volunteerId, decide);
  };

  const turnsOf = (no: number) => {
    const need = needs.at(no)?.need;
    return (need?.positions ?? []).flatMap(({ positionId }) => {
      const upcoming = need?.shifts.filter(({ from }) => from > changeNow().at).map(({ shiftId }) => shiftId);
      const free = promotableShifts(needs.boardOf(positionId)?.places ?? {}).filter((id) =>
        upcoming?.includes(id),
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
      return [...nextInLine(waiting, free)].map(([volunteerId, shiftIds]) => ({
        no,
        positionId,
        volunteerId,
        shiftIds,
      }));
    });
  };
  const promoteAll = () => {
    for (let round = 0; round < 20; round += 1) {
      const turns = [0, 1].flatMap(turnsOf);
      if (turns.length === 0) return;
      for (const { no, positionId, volunteerId, shiftIds } of turns)
        move(no, positionId, volunteerId, (basis) => promote(basis, shiftIds, changeNow()));
    }
  };
  const judgeAll = (chosen: (row: SignupRow) => boolean) => {
    if (without !== "judge-again") every((basis) => judgeAgain(basis, changeNow()), chosen);
  };
  /** Changes a need; what follows of it for signups is what the stream of the table does. */
  const changeNeed = (no: number, change: () => void) => {
    decided(change);
    judgeAll(({ needId }) => needId === `need_${no}`);
    promoteAll();
  };
  const byOf = (who: number) => staff[who] ?? "worker-1";

  /** Records attendance as recordAttendance does. */
  const record = (row: SignupRow, shiftId: string, by: string, minutes: number | undefined) => {
    const shift = row.shifts.find((one) => one.shiftId === shiftId);
    if (!shift || !shiftStates[shift.status].confirmed || shift.from >= changeNow().at) return;
    const at = without === "clock" ? new Date(now + 48 * hour).toISOString() : changeNow().at;
    const change = { ...changeBy(by), at };
    const to = minutes && new Date(Date.parse(shift.from) + minutes * 60_000).toISOString();
    const eachOther = [...signups.values()].filter(
      (own) => own.personId === by && own.needId === row.needId && isVouchedOnlyBy(row.personId, own),
    );
    const isMutual = without !== "each-other" && eachOther.length > 0;
    const body = { shiftId, outcome: "attended" as const, ...(to ? { to } : {}) };
    const recorded = decided(() => recordOutcome(row, shift, body, change, isMutual));
    if (!recorded) return;
    const days = countyDaysOf(shift).map((day) => {
      const key = servedDayKey(row.volunteerId, day);
      const before = servedDays.get(`${key.pk} ${key.sk}`) ?? { ...key, version: 0, change, day, served: [] };
      return servedAfter(before, recorded, shiftId);
    });
    if (without !== "day-sum" && days.some(isTooMuchForADay)) return;
    for (const day of days) servedDays.set(`${day.pk} ${day.sk}`, day);
    const flagged = isMutual
      ? eachOther.flatMap((own) => flagEachOther(own, row.personId, change) ?? [])
      : [];
    for (const changed of [recorded, ...flagged])
      signups.set(`${changed.positionId} ${changed.volunteerId}`, changed);
  };

  return {
    state: (): SignupsState => ({
      now: new Date(now),
      needs: needs.all().map(({ need }) => need),
      boards: needs.all().flatMap(({ boards }) => boards),
      cards,
      signups: [...signups.values()],
      bookingsOf: (volunteerId) => calendars.get(volunteerId)?.booked ?? [],
    }),
    steps: {
      signUp: (no: number, positionNo: number, who: number, shifts: "all" | "available" | number) => {
        const { need, positionId } = positionAt(no, positionNo);
        const volunteerId = `vol_${who}`;
        if (!need) return;
        const requested: CreateSignup["shifts"] =
          typeof shifts === "number" ? [need.shifts[shifts]?.shiftId ?? "none"] : shifts;
        move(no, positionId, volunteerId, ({ board, signup, position, card, ...basis }) => {
          if (!board || !position || !card) return undefined;
          const situation = { ...basis, card, board, signup, position };
          const { taken } = chooseShifts(situation, requested, new Date(now));
          const ids = {
            signupId: `${positionId} ${volunteerId}`,
            positionId,
            volunteerId,
            personId: `per_${who}`,
          };
          const base = signup ?? newSignup(ids, need, changeNow());
          return {
            ...signupWith(base, addShifts(base.shifts, taken), changeNow()),
            riskNoticeVersion: need.riskNotice.version,
            placeVersion: need.placeVersion,
          };
        });
      },
      withdraw: (no: number, positionNo: number, who: number) => {
        const { positionId } = positionAt(no, positionNo);
        move(
          no,
          positionId,
          `vol_${who}`,
          ({ signup }) => signup && moveShifts(signup, "withdrawn", changeNow(), isUpcoming(changeNow().at)),
        );
        promoteAll();
      },
      confirm: (no: number, positionNo: number, who: number) => {
        const { positionId } = positionAt(no, positionNo);
        move(
          no,
          positionId,
          `vol_${who}`,
          ({ signup, ...basis }) =>
            signup && confirmAwaited({ ...basis, signup }, basis.need.riskNotice.version, changeNow()),
        );
      },
      /** One of the places that have begun is recorded, by the lead or by a volunteer who leads the team. */
      attend: (which: number, by: number, minutes?: number) => {
        const begun = [...signups.values()].flatMap((row) =>
          row.shifts
            .filter(({ from, status }) => shiftStates[status].confirmed && from < changeNow().at)
            .map(({ shiftId }) => ({ row, shiftId })),
        );
        const chosen = begun[which % begun.length];
        const recorder = by === 0 ? "lead" : `per_${by - 1}`;
        if (chosen && recorder !== chosen.row.personId) record(chosen.row, chosen.shiftId, recorder, minutes);
      },
      changeCard: (who: number, card: Partial<GateCard>) => {
        const old = cards[who];
        if (!old) return;
        cards[who] = { ...old, ...card, version: old.version + 1 };
        judgeAll(({ volunteerId }) => volunteerId === old.volunteerId);
      },
      changeGates: (no: number, by: number, gates: Partial<Gates>) =>
        changeNeed(no, () =>
          needs.change(no, byOf(by), ({ request }) => ({
            positions: request.positions.map((one) => ({ ...one, gates: { adult: true, ...gates } })),
            loosenReason: "由社工陪同",
          })),
        ),
      changeTimes: (no: number, byHours: number) =>
        changeNeed(no, () => needs.change(no, "worker-1", needs.movedWindows(byHours, now))),
      changeNotice: (no: number) =>
        changeNeed(no, () =>
          needs.change(no, "worker-1", ({ version }) => ({ riskNotice: `第 ${version} 版` })),
        ),
      movePlace: (no: number) =>
        changeNeed(no, () =>
          needs.change(no, "worker-1", ({ version }) => ({
            place: { kind: "onsite", label: `第 ${version} 处` },
          })),
        ),
      open: (no: number, by: number) => changeNeed(no, () => needs.move(no, byOf(by), "open")),
      close: (no: number, by: number) => changeNeed(no, () => needs.move(no, byOf(by), "closed")),
      sendBack: (no: number, takesBack: boolean) => changeNeed(no, () => needs.sendBack(no, takesBack)),
      cancel: (no: number) => changeNeed(no, () => needs.move(no, "lead", "cancelled")),
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
