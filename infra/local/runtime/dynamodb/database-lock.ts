import { readFile, rm, stat, writeFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import * as z from "zod";
import { isTaken } from "./port.ts";

const patienceMs = 10_000;

/** Java listens within this time of its start, so that a lock this old whose port is closed is nobody's. */
const startingMs = 10_000;

const holderSchema = z.object({ pid: z.int(), port: z.int() });
type Holder = z.infer<typeof holderSchema>;

const readHolder = async (file: string): Promise<Holder | undefined> => {
  try {
    return holderSchema.parse(JSON.parse(await readFile(file, "utf8")));
  } catch {
    return undefined;
  }
};

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** A process id alone proves nothing: after a reboot, or in a container, another program may have it. */
const holds = async (file: string, { pid, port }: Holder): Promise<boolean> => {
  if (!isRunning(pid)) return false;
  if (await isTaken(port)) return true;
  const written = await stat(file).catch(() => undefined);
  return written !== undefined && Date.now() - written.mtimeMs < startingMs;
};

/**
 * Takes the lock file of a data folder for the DynamoDB Local that will listen on `port`; one whose owner is gone is
 * taken over. Two on the same files would fail each other's writes.
 * @throws Error when another one still holds it after 10 s.
 */
export const takeDataLock = async (file: string, port: number): Promise<void> => {
  const until = Date.now() + patienceMs;
  for (;;) {
    try {
      return await writeFile(file, JSON.stringify({ pid: process.pid, port }), { flag: "wx" });
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
    const holder = await readHolder(file);
    if (!holder || !(await holds(file, holder))) await rm(file, { force: true });
    else if (Date.now() < until) await pause(100);
    else throw new Error(`another DynamoDB Local (process ${holder.pid}, port ${holder.port}) uses ${file}`);
  }
};
