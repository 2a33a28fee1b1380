import fc from "fast-check";
import type { DisbursementsDeps } from "#services/donations/disbursements/deps.ts";
import { disbursementKey, disbursementsBook } from "#services/donations/disbursements/keys.ts";
import type { DisbursementRow } from "#services/donations/disbursements/rows.ts";
import { approveDisbursement } from "#services/donations/disbursements/use-cases/approve-disbursement.ts";
import { executeDisbursement } from "#services/donations/disbursements/use-cases/execute-disbursement.ts";
import { refuseDisbursement } from "#services/donations/disbursements/use-cases/refuse-disbursement.ts";
import type { DonationRow } from "#services/donations/giving/rows.ts";
import { projectKey } from "#services/donations/projects/keys.ts";
import { projectRowSchema } from "#services/donations/projects/rows.ts";
import { slotKey } from "#services/donations/sponsorship/keys.ts";
import { slotRowSchema } from "#services/donations/sponsorship/rows.ts";
import type { Actor } from "#shared/access/actor.ts";
import type { Call } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import type { Grant } from "#shared/published/cards/role-card.ts";
import { countyDay } from "#shared/values/time.ts";
import { Crash, type CrashPoint, crashingStores } from "./crashing-stores.ts";
import { createBooks, life, testProject } from "./ledger-history.ts";
import type { TestLedger } from "./ledger-model.ts";
import { recordOf } from "./stream-record.ts";
import type { TestEvent } from "./stripe-events.ts";
import { wholeRun } from "./whole-run.ts";

const change = { by: "test", at: "2026-03-02T01:00:00.000Z", correlationId: "test" };
const under = { county: "430422", division: "430422103", operatorId: "opr_1" };

/** The most that is paid to one person in a term, in fen. */
const cap = 60_000_000;

const projectRow = (n: number) =>
  projectRowSchema().parse({
    ...projectKey(testProject(n)),
    ...under,
    projectId: testProject(n),
    status: "published",
    name: "演示项目",
    fundraisingMode: "public",
    takesGifts: true,
    currencies: ["CNY"],
    demo: true,
    invited: [],
    source: "donated",
    purposes: ["school"],
    version: 1,
    change,
  });

const slotId = (project: number, n: number): string => `slot_${project}_${n}`;
const slotRow = (project: number, n: number) =>
  slotRowSchema().parse({
    ...slotKey(slotId(project, n)),
    slotId: slotId(project, n),
    projectId: testProject(project),
    number: n,
    status: "approved",
    attributes: {
      sex: "female",
      ageBand: "12-14",
      area: under.division,
      status: "left-behind-child",
      schoolStage: "junior-middle",
    },
    purposes: [{ purpose: "school", cap: { amount: cap, currency: "CNY", per: "term" } }],
    enteredBy: "per_1",
    changedBy: "per_1",
    approvedBy: "per_2",
    approvedAt: change.at,
    version: 1,
    change,
  });

const places = [1, 2] as const;

/** A pay-out of a project to its two people, as it is asked for. */
interface PayOut {
  readonly disbursementId: string;
  readonly project: number;
  /** In fen, to each of the two. */
  readonly parts: readonly [number, number];
}

const askedRow = ({ disbursementId, project, parts }: PayOut): DisbursementRow => ({
  ...disbursementKey(disbursementId),
  sk: "DISBURSEMENT",
  disbursementId,
  projectId: testProject(project),
  source: "donated",
  purpose: "school",
  amount: parts[0] + parts[1],
  currency: "CNY",
  payee: "family",
  beneficiaries: places.map((n) => ({ slotId: slotId(project, n), number: n, amount: parts[n - 1] ?? 0 })),
  status: "requested",
  requestedBy: "per_worker",
  requestedAt: change.at,
  approvals: [],
  evidence: [{ description: "学费收据", addedBy: "per_worker", addedAt: change.at }],
  under,
  book: disbursementsBook(testProject(project)),
  listed: `${change.at}#${disbursementId}`,
  version: 1,
  change,
});

type Action = "ask" | "lead approves" | "manager approves" | "finance pays" | "manager refuses";
/** What happens next, and what brings it to the poster: the stream, twice, or not at all until the schedule comes. */
interface Step {
  readonly does: TestEvent | { readonly payOut: PayOut; readonly action: Action };
  readonly brought: "stream" | "stream twice" | "schedule" | "nothing";
}
export interface MoneyHistory {
  readonly intents: readonly DonationRow[];
  readonly steps: readonly Step[];
  readonly crashes: readonly CrashPoint[];
}

const actions = fc.constantFrom<Action[]>(
  ["lead approves", "manager approves", "finance pays"],
  ["lead approves", "manager approves", "finance pays", "manager refuses"],
  ["lead approves", "manager approves", "manager refuses", "finance pays"],
  ["lead approves", "manager approves", "manager approves"],
  ["manager refuses", "lead approves"],
);
const crashPoint: fc.Arbitrary<CrashPoint> = fc.record({
  call: fc.integer({ min: 1, max: 250 }),
  when: fc.constantFrom("before", "after"),
  gone: fc.boolean(),
});

/** Lanes merged into one list, each in its own order; the first comes up most. */
const merged = <T>(lanes: readonly (readonly T[])[], picks: readonly number[]): T[] => {
  const left = lanes.map((lane) => [...lane]);
  return picks.flatMap((pick) => {
    const open = left.filter((lane) => lane.length > 0);
    return (open[pick % (open.length + 9)] ?? open[0])?.splice(0, 1) ?? [];
  });
};

/**
 * Lives of gifts whose events come in any order and again, pay-outs asked for, approved, paid, refused and given up between
 * them, and points at which the poster or a caller breaks off.
 */
export const moneyHistory: fc.Arbitrary<MoneyHistory> = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 2, max: 5 }))
  .chain(([gifts, payOuts]) =>
    fc.tuple(
      fc.tuple(...Array.from({ length: gifts }, (_, n) => life(n))),
      fc.array(
        fc.record({
          gift: fc.nat({ max: gifts - 1 }),
          share: fc.double({ min: 0.05, max: 0.4, noNaN: true }),
          actions,
        }),
        { minLength: payOuts, maxLength: payOuts },
      ),
      fc.array(crashPoint, { maxLength: 5 }),
    ),
  )
  .chain(([lives, asked, crashes]) => {
    const intents = lives.map(({ intent }) => intent);
    const events = lives.flatMap(({ events: own }) => own);
    return fc
      .tuple(fc.shuffledSubarray(events, { minLength: events.length }), fc.subarray(events, { maxLength: 4 }))
      .chain(([shuffled, again]) => {
        const lanes: Step["does"][][] = [
          [...shuffled, ...again],
          ...asked.map(({ gift, share, actions: own }, n) => {
            const { projectId, amount = 100 } = intents[gift] ?? {};
            const project = places.find((place) => testProject(place) === projectId) ?? 1;
            const part = Math.max(1, Math.floor(share * amount));
            const payOut: PayOut = { disbursementId: `dsb_${n}`, project, parts: [part, part] };
            return ["ask" as const, ...own].map((action) => ({ payOut, action }));
          }),
        ];
        const length = lanes.flat().length;
        const each = { minLength: length, maxLength: length };
        return fc
          .tuple(
            fc.array(fc.nat({ max: 999 }), each),
            fc.array(
              fc.constantFrom<Step["brought"]>("stream", "stream twice", "schedule", "nothing", "nothing"),
              each,
            ),
          )
          .map(([picks, brings]) => ({
            intents,
            crashes,
            steps: merged(lanes, picks).map((does, at) => ({ does, brought: brings[at] ?? "nothing" })),
          }));
      });
  });

const person = (name: string, role: Grant["role"]): Actor => ({
  kind: "person",
  personId: `per_${name}`,
  volunteerId: `vol_${name}`,
  scopes: [],
  grants: [{ role, county: under.county, operatorId: under.operatorId, divisions: [under.division] }],
});
const actors = {
  "lead approves": person("lead", "station_lead"),
  "manager approves": person("manager", "ngo_manager"),
  "finance pays": person("finance", "finance"),
  "manager refuses": person("manager", "ngo_manager"),
} as const;

/**
 * Plays a history on a ledger to its end: until the schedule leaves nothing undone.
 * @returns the funds that a pay-out took below zero, and how many points of breaking off were reached
 */
export const playMoney = async (
  ledger: TestLedger,
  { intents, steps, crashes }: MoneyHistory,
): Promise<{ readonly overdrawn: readonly string[]; readonly crashed: number }> => {
  const overdrawn: string[] = [];
  const { book } = ledger.stores.ledger;
  const watched: TestLedger["stores"] = {
    ...ledger.stores,
    ledger: {
      ...ledger.stores.ledger,
      book: async (booking) => {
        await book(booking);
        const [posting] = booking.postings ?? [];
        if (posting?.kind !== "disbursement") return;
        const left = (await ledger.stores.ledger.findFunds(posting.book))
          .filter(({ source, currency }) => source === posting.source && currency === posting.currency)
          .reduce(
            (sum, { raised, refunded, disbursed, disputed }) =>
              sum + raised - refunded - disbursed - disputed,
            0,
          );
        if (left < 0) overdrawn.push(posting.key);
      },
    },
  };
  const { stores, restart, crashed } = crashingStores(watched, crashes);
  const { clock, deliver, redrive, takeRecord } = createBooks(ledger, { stores });

  /** What breaks off, or is refused, is over: the process starts again. */
  const attempt = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Crash || error instanceof Problem)) throw error;
    } finally {
      restart();
    }
  };
  const streamInstructions = async (): Promise<void> => {
    for (const row of (await ledger.books()).events)
      if ("instruction" in row && row.status === "new")
        await attempt(() => takeRecord(recordOf({ new: row })));
  };
  const unlisted = async () => {
    throw new Error("these histories list nothing");
  };
  const act = async (payOut: PayOut, action: Action): Promise<unknown> => {
    if (action === "ask") return stores.disbursements.save(askedRow(payOut));
    const call: Call = {
      actor: actors[action],
      now: clock(),
      locale: "zh-CN",
      correlationId: "test",
      newId: () => "",
      change: () => ({ ...change, at: clock().toISOString() }),
    };
    const { disbursementId } = payOut;
    const deps: DisbursementsDeps = {
      ...stores,
      disbursements: {
        ...stores.disbursements,
        list: unlisted,
        listWaiting: unlisted,
        findEvidence: unlisted,
      },
      patience: 0,
      cursors: { encode: () => null, decode: () => undefined },
    };
    const request = { params: { disbursementId }, query: undefined, raw: Buffer.alloc(0), headers: {} };
    if (action === "manager refuses")
      return refuseDisbursement(deps, { ...request, body: { reason: "other" } }, call);
    if (action === "finance pays") {
      const body = { bankReference: "2026030200017", on: countyDay(clock()) };
      return executeDisbursement(deps, { ...request, body }, call);
    }
    return approveDisbursement(deps, { ...request, body: undefined }, call);
  };

  for (const row of [...places.map(projectRow), ...intents]) await ledger.put(row);
  for (const project of places) for (const n of places) await ledger.put(slotRow(project, n));
  for (const { does, brought } of steps) {
    clock.advanceMinutes(1);
    await attempt(() => ("payOut" in does ? act(does.payOut, does.action) : deliver(does)));
    if (brought === "schedule") {
      clock.advanceMinutes(6);
      await attempt(() => redrive(wholeRun()));
    }
    if (!("payOut" in does)) continue;
    if (brought === "stream" || brought === "stream twice") await streamInstructions();
    if (brought === "stream twice") await streamInstructions();
  }
  const isUndone = async () => (await ledger.books()).events.some(({ due }) => due !== undefined);
  for (let round = 0; round < 30 && (await isUndone()); round += 1) {
    clock.advanceMinutes(24 * 60);
    await attempt(() => redrive(wholeRun()));
  }
  return { overdrawn, crashed: crashed() };
};
