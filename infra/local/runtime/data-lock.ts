import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import * as z from "zod";
import { isTaken } from "./dynamodb/port.ts";
import { isRunning } from "./is-running.ts";

const holderSchema = z.object({ pid: z.int().positive(), port: z.int().positive() });
type Holder = z.infer<typeof holderSchema>;

/** A lock file this young may still be being written. */
const writingMs = 2_000;

const readHolder = (file: string): Holder | undefined => {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return undefined;
  }
};

/**
 * Whether a holder is alive. Its process id alone proves nothing: after a reboot, or in a container, another program may
 * have it. So it also listens on the port that it names, as long as it lives.
 */
const isAlive = async ({ pid, port }: Holder): Promise<boolean> => isRunning(pid) && (await isTaken(port));

const isBeingWritten = (file: string): boolean => {
  try {
    return Date.now() - statSync(file).mtimeMs < writingMs;
  } catch {
    return false;
  }
};

const listen = () =>
  new Promise<{ port: number; close: () => void }>((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.unref();
      resolve({
        port: typeof address === "object" && address ? address.port : 0,
        close: () => server.close(),
      });
    });
  });

/** Closes everything in a data folder to other people on this machine: it holds keys and what people wrote. */
const closeToOthers = (dataDir: string): void => {
  chmodSync(dataDir, 0o700);
  for (const entry of readdirSync(dataDir, { withFileTypes: true, recursive: true }))
    if (entry.isFile()) chmodSync(join(entry.parentPath, entry.name), 0o600);
};

/**
 * Locks a data folder for this process, so that two stacks never write the same files, and closes it to other people;
 * resolves with the unlock. The lock of a process that is gone is taken over.
 * @throws Error that names the process holding it
 */
export const lockData = async (dataDir: string): Promise<() => void> => {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = join(dataDir, "stack.pid");
  const { port, close } = await listen();
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify({ pid: process.pid, port }), { flag: "wx", mode: 0o600 });
      break;
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
    const holder = readHolder(file);
    if (holder && (await isAlive(holder))) {
      close();
      throw new Error(
        `${dataDir} is in use by process ${holder.pid}; stop it, or set HELINK_DATA to another folder`,
      );
    }
    if (!holder && isBeingWritten(file)) await pause(100);
    else rmSync(file, { force: true });
  }
  closeToOthers(dataDir);
  return () => {
    rmSync(file, { force: true });
    close();
  };
};
