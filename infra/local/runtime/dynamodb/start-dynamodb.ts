import { mkdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { ensureJava } from "#infra/setup/java.ts";
import { cannotGoOn } from "../../way-out.ts";
import { damagedFiles } from "./damage.ts";
import { endOrphan, takeDatabaseLock } from "./database-lock.ts";
import { jarArguments } from "./jar.ts";
import { AnswersWithErrors, answerOf, type JavaProcess, runJava } from "./java-process.ts";
import { takePort } from "./port.ts";
import type { Store } from "./store.ts";

export interface DynamoDbOptions {
  /** Folder of the database files, created if absent; without it the data is kept in memory. */
  readonly dataDir?: string;
  /** Default: a free one. */
  readonly port?: number;
  /** Is told what happens to it after its start, in a sentence. */
  readonly say?: (line: string) => void;
}

export interface LocalDynamoDb extends Store {
  /** The SDK's `endpoint`; any region and any alphanumeric credentials will do. */
  readonly endpoint: string;
  /** Whether only this machine reaches it. */
  readonly onLoopback: boolean;
  /** Ends Java and resolves when it is gone. */
  close(): Promise<void>;
}

/** Measured on two cores: starts in 2.3 s instead of 5.1, twice the puts a second, half the memory. */
const javaFlags = ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xms64m", "-Xmx512m"];

/** Milliseconds before each further attempt to start it again; the last for all that follow. */
const restartPauses = [0, 1_000, 2_000, 5_000, 10_000] as const;
const pauseBefore = (attempt: number): number => restartPauses[attempt] ?? 10_000;

/**
 * Starts DynamoDB Local from node_modules and resolves when it answers. Where it ends by itself it is started again
 * with the same files on the same port; in memory it stays away, since its data is gone.
 * @throws Error without Java 17, if the port is taken, if another process still uses `dataDir` after 10 s, with the name
 * of a file that is damaged, or with Java's output if it does not start
 */
export const startDynamoDb = async (options: DynamoDbOptions): Promise<LocalDynamoDb> => {
  const { dataDir, port: wanted, say = () => {} } = options;
  const java = ensureJava();
  const port = await takePort(wanted);
  const endpoint = `http://127.0.0.1:${port}`;
  const folder = dataDir && resolve(dataDir);
  const lockFile = folder && join(folder, "dynamodb.lock");
  const { args, onLoopback } = jarArguments(java);
  const storage = folder ? ["-dbPath", folder] : ["-inMemory"];
  const run = {
    java,
    args: [...javaFlags, ...args, "-disableTelemetry", "-sharedDb", "-port", `${port}`, ...storage],
    port,
    endpoint,
    lockFile,
  };

  const start = async (): Promise<JavaProcess> => {
    if (lockFile) await takeDatabaseLock(lockFile, port);
    try {
      const [damaged] = folder ? damagedFiles(folder) : [];
      if (damaged) throw cannotGoOn(damaged, "is damaged: it is no whole database");
      return await runJava(run);
    } catch (error) {
      if (lockFile) rmSync(lockFile, { force: true });
      if (!folder || !(error instanceof AnswersWithErrors)) throw error;
      throw cannotGoOn(folder, "holds a damaged database: DynamoDB Local cannot read it", error);
    }
  };

  if (folder) mkdirSync(folder, { recursive: true });
  let current = await start();
  let up = true;
  let outages = 0;
  let closing = false;

  const startAgain = async (): Promise<void> => {
    for (let attempt = 0; !closing; attempt += 1) {
      await pause(pauseBefore(attempt));
      if (closing) return;
      try {
        current = await start();
        if (closing) return await current.end();
        up = true;
        return say("DynamoDB Local runs again.");
      } catch (error) {
        say(`DynamoDB Local could not be started again: ${error instanceof Error ? error.message : error}`);
      }
    }
  };

  const supervise = async (): Promise<void> => {
    for (;;) {
      await current.ended;
      if (closing) return;
      up = false;
      outages += 1;
      if (!folder) return say("DynamoDB Local ended, and what it held in memory is gone.");
      say("DynamoDB Local ended by itself; it is being started again. Until then everything waits.");
      if (lockFile) await endOrphan(lockFile, port);
      await startAgain();
    }
  };
  const supervised = supervise();

  return {
    endpoint,
    onLoopback,
    isUp: () => up,
    outages: () => outages,
    answers: async () => (await answerOf(endpoint)) === "well",
    close: async () => {
      closing = true;
      await current.end();
      await supervised;
    },
  };
};
