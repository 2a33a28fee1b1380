import { needKey } from "#services/needs/needs/keys.ts";
import type { BoardRow, NeedRow } from "#services/needs/needs/rows.ts";
import { boardsOf } from "#services/needs/needs/rules/boards.ts";
import { fillNeed, hasUpcomingShift } from "#services/needs/needs/rules/fill-need.ts";
import { requireMove } from "#services/needs/needs/rules/lifecycle.ts";
import { lacksRelease, released, sentBack, statusUnreleased } from "#services/needs/needs/rules/loosening.ts";
import type { NeedRequest } from "#services/needs/needs/schemas.ts";
import type { Change } from "#shared/db/row.ts";
import { refuse } from "#shared/problem/problem.ts";
import { createIds } from "#shared/values/ids.ts";

/** Who changes needs in the model: two workers and the lead of one station. */
export const staff = ["worker-1", "worker-2", "lead"] as const;
export type Staff = (typeof staff)[number];

const hour = 3_600_000;

/** A span of so many hours, so many hours after a start (milliseconds since 1970). */
const spanAt = (start: number, afterHours: number, hours: number) => ({
  from: new Date(start + afterHours * hour).toISOString(),
  to: new Date(start + (afterHours + hours) * hour).toISOString(),
});

/**
 * Needs with their boards in memory, moved by the rules that the use cases apply. Two positions of one place each; the
 * shifts of two needs lie on the same three days, ten hours and seven hours long.
 * @param secondPerson whether a need that awaits release takes a lead who had no part in it
 */
export const createNeedModel = (start: number, changeBy: (by: string) => Change, secondPerson: boolean) => {
  const ids = createIds(Buffer.alloc(32, 7));
  const needs = new Map<string, { need: NeedRow; boards: BoardRow[] }>();

  const post = (no: number): void => {
    const [begins, lasts] = no === 0 ? [20, 10] : [31, 7];
    const request: NeedRequest = {
      division: "430422103",
      kind: "other",
      title: "周末课业辅导",
      description: "",
      positions: [0, 1].map(() => ({ skills: [], headcount: 1, gates: { adult: true } })),
      windows: [0, 48, 96].map((day) => ({ kind: "once", ...spanAt(start, begins + day, lasts) })),
    };
    const needId = `need_${no}`;
    const change = changeBy("worker-1");
    const base = { ...needKey(needId), version: 1, change, needId, createdAt: change.at };
    const need: NeedRow = { ...fillNeed(base, request, undefined, ids), status: "open" };
    needs.set(needId, { need, boards: boardsOf(need, undefined) });
  };
  post(0);
  post(1);

  const at = (no: number) => needs.get(`need_${no}`);

  return {
    all: () => [...needs.values()],
    at,
    boardOf: (positionId: string) =>
      [...needs.values()].flatMap(({ boards }) => boards).find((board) => board.positionId === positionId),
    saveBoard: (board: BoardRow): void => {
      for (const stored of needs.values())
        stored.boards = stored.boards.map((one) => (one.positionId === board.positionId ? board : one));
    },
    /** Changes fields of the request. @throws Problem as fillNeed and boardsOf do; `wrong-state` once it is cancelled */
    change: (no: number, by: Staff, update: (need: NeedRow) => Partial<NeedRequest>): void => {
      const before = at(no);
      if (!before) return;
      if (before.need.status === "cancelled") throw refuse("wrong-state");
      const base = { ...before.need, version: before.need.version + 1, change: changeBy(by) };
      const request = { ...before.need.request, ...update(before.need) };
      const need = fillNeed(base, request, before.need, ids);
      needs.set(need.needId, { need, boards: boardsOf(need, before) });
    },
    /** @throws Problem `wrong-state`; of opening `too-late`, `awaiting-release`, `second-person` */
    move: (no: number, by: Staff, status: "open" | "closed" | "cancelled"): void => {
      const before = at(no);
      if (!before || before.need.status === status) return;
      const { need, boards } = before;
      requireMove(need.status, status);
      const change = changeBy(by);
      const opens = status === "open";
      if (opens && !hasUpcomingShift(need, new Date(change.at))) throw refuse("too-late");
      const isRelease = opens && lacksRelease(need);
      if (isRelease && secondPerson && by !== "lead") throw refuse("awaiting-release");
      if (isRelease && secondPerson && need.loosenedBy.includes(by)) throw refuse("second-person");
      const release = isRelease ? released(need, by, change.at) : {};
      const after = { ...need, ...release, status, version: need.version + 1, change };
      needs.set(need.needId, {
        need: after,
        boards: boards.map((board) => ({ ...board, status, needVersion: after.version })),
      });
    },
    /** A lead does not release what awaits it, or its station takes it back. */
    sendBack: (no: number, takesBack: boolean): void => {
      const before = at(no);
      if (before?.need.status !== "awaiting-release") return;
      const { need, boards } = before;
      const change = changeBy("lead");
      const status = statusUnreleased(need);
      const back = takesBack ? { status } : sentBack(need, "", "lead", change.at);
      const after = { ...need, ...back, version: need.version + 1, change };
      needs.set(need.needId, {
        need: after,
        boards: boards.map((board) => ({ ...board, status: after.status, needVersion: after.version })),
      });
    },
    /** The windows of a need, those still to come so many hours later or earlier. */
    movedWindows:
      (byHours: number, now: number) =>
      ({ shifts }: NeedRow): Partial<NeedRequest> => ({
        windows: shifts
          .filter(({ from }) => Date.parse(from) > now)
          .map(({ from, to }) => ({
            kind: "once" as const,
            from: new Date(Date.parse(from) + byHours * hour).toISOString(),
            to: new Date(Date.parse(to) + byHours * hour).toISOString(),
          })),
      }),
  };
};
