import { readFile, rm, stat, writeFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import * as z from "zod";
import { isRunning } from "../is-running.ts";
import { isTaken } from "./port.ts";

const waitMs = 10_000;

/** Java listens within this time of its start; an older lock whose port is closed is stale. */
const startLimitMs = 10_000;

const holderSchema = z.object({ pid: z.int(), port: z.int() });
type Holder = z.infer<typeof holderSchema>;

const readHolder = async (file: string): Promise<Holder | undefined> => {
  try {
    return holderSchema.parse(JSON.parse(await readFile(file, "utf8")));
  } catch {
    return undefined;
  }
};

/** Whether the holder is alive. Its process id alone proves nothing: after a reboot another program may have it. */
const holds = async (file: string, { pid, port }: Holder): Promise<boolean> => {
  if (!isRunning(pid)) return false;
  if (await isTaken(port)) return true;
  const written = await stat(file).catch(() => undefined);
  return written !== undefined && Date.now() - written.mtimeMs < startLimitMs;
};

/**
 * Takes the lock file of a database folder for the DynamoDB Local that will listen on `port`; a stale lock is taken
 * over. Two processes on the same files would make each other's writes fail.
 * @throws Error if another process still holds it after 10 s
 */
export const takeDatabaseLock = async (file: string, port: number): Promise<void> => {
  const until = Date.now() + waitMs;
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

/** Ends a DynamoDB Local that outlived its watchdog and still holds our lock and port; nobody else would end it. */
export const endOrphan = async (file: string, port: number): Promise<void> => {
  const holder = await readHolder(file);
  if (holder?.port === port && isRunning(holder.pid) && (await isTaken(port)))
    process.kill(holder.pid, "SIGKILL");
};
