import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { root } from "#infra/root.ts";
import { type ApiTester, eventually } from "#test/support/api.ts";
import type { Figures } from "./figures.ts";
import { median } from "./median.ts";
import {
  answered,
  division,
  type StackWithNeeds,
  startStackWithNeeds,
  volunteer,
} from "./stack-with-needs.ts";

const calls = 50;
const rounds = 11;

type Call = (api: ApiTester) => ReturnType<ApiTester["guest"]>;

interface Read {
  readonly name: string;
  readonly send: Call;
  /** Items of an answer once the stack has consumed all events. */
  readonly items: number;
}

const reads: readonly Read[] = [
  { name: "needsList", send: (api) => api.guest(`GET /v1/needs?division=${division}`), items: 50 },
  { name: "ownMatches", send: (api) => api.as(volunteer)("GET /v1/volunteers/me/matches"), items: 20 },
];

/** CPU that all threads of a process have used so far, in ms, without its children; Linux counts ticks of 10 ms. */
const cpuOf = (pid: number): number => {
  const [, fields = ""] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ");
  const [utime, stime] = fields.split(" ").slice(11, 13);
  return (Number(utime) + Number(stime)) * 10;
};

/** CPU of each stack's process in ms, while every stack in turn is called so often; lasts `atLeast` ms. */
const cpuDuring = async (stacks: readonly StackWithNeeds[], call: Call, atLeast = 0): Promise<number[]> => {
  const before = stacks.map(({ pid }) => cpuOf(pid));
  const end = setTimeout(atLeast);
  for (let at = 0; at < calls; at += 1) for (const { api } of stacks) await answered(call(api));
  await end;
  return stacks.map(({ pid }, at) => cpuOf(pid) - (before[at] ?? 0));
};

/** CPU of one read for each stack, in ms, without what an equally long period of as many calls of health uses. */
const measure = async (stacks: readonly StackWithNeeds[], { send }: Read): Promise<number[]> => {
  const begun = performance.now();
  const used = await cpuDuring(stacks, send);
  const duration = performance.now() - begun;
  const besides = await cpuDuring(stacks, (api) => api.guest("GET /v1/health"), duration);
  return used.map((cpu, at) => (cpu - (besides[at] ?? 0)) / calls);
};

/** Resolves once a read answers everything that was loaded, and its code has run often enough to be compiled. */
const warmUp = async (stacks: readonly StackWithNeeds[], read: Read): Promise<void> => {
  for (const { api } of stacks)
    await eventually(
      () => answered(read.send(api)),
      ({ items }) => items.length === read.items,
      60,
    );
  await measure(stacks, read);
};

/**
 * `reads.<read>.cpuMs`: CPU of one read in the process of a local stack, in ms: of a full public page of a township
 * with 168 open needs of eight shifts each, and of the own matches of a volunteer there, who has two of the eight
 * skills that the needs ask for in turn. `reads.<read>.cpuRatio`: this checkout's CPU as a ratio to that of the
 * checkout in the folder `against`.
 *
 * Of the CPU of 50 reads, that of an equally long period with 50 calls of `GET /v1/health` is taken off, so that HTTP,
 * the local gateway, the polling of streams and most of the pipeline are not counted. What remains is the use case with
 * its calls of the database and, for the matches, the check of the token. DynamoDB Local is another process and is not
 * counted. Both stacks run at once, on this Node, and are called in turn, call by call, so that whatever else the
 * machine does slows both alike; the median of the rounds' ratios counts. Other systems than Linux do not tell the CPU
 * of another process by a file: there it measures nothing.
 */
export const measureReads = async ({
  against,
}: {
  readonly against?: string | undefined;
}): Promise<Figures> => {
  if (process.platform !== "linux") return {};
  const folders = against === undefined ? [root] : [root, resolve(against)];
  const stacks: StackWithNeeds[] = [];
  const figures: Record<string, number> = {};
  try {
    for (const folder of folders) stacks.push(await startStackWithNeeds(folder));
    for (const read of reads) {
      await warmUp(stacks, read);
      const measured: number[][] = [];
      for (let round = 0; round < rounds; round += 1) measured.push(await measure(stacks, read));
      figures[`reads.${read.name}.cpuMs`] = median(measured.map(([own = 0]) => own));
      if (against !== undefined)
        figures[`reads.${read.name}.cpuRatio`] = median(measured.map(([own = 0, other = 0]) => own / other));
    }
  } finally {
    for (const { close } of stacks) await close();
  }
  return figures;
};
