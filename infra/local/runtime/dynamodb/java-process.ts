import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const startLimitMs = 60_000;

/** A server that answers, but with errors, this long will not come to itself. */
const errorLimitMs = 5_000;

const watchdog = fileURLToPath(new URL("./watchdog.mjs", import.meta.url));

export type Answer = "well" | "with an error" | "not at all";

/** How DynamoDB Local at an address answers now. */
export const answerOf = async (endpoint: string): Promise<Answer> => {
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
    return response.ok ? "well" : "with an error";
  } catch {
    return "not at all";
  }
};

/** What is run, and where it answers then. */
export interface JavaRun {
  readonly java: string;
  readonly args: readonly string[];
  readonly port: number;
  readonly endpoint: string;
  readonly lockFile: string | undefined;
}

/** A DynamoDB Local that runs under its watchdog. */
export interface JavaProcess {
  /** Resolves when it is gone, however it ended. */
  readonly ended: Promise<unknown>;
  /** Ends it and resolves when it is gone. */
  end(): Promise<void>;
}

/** It runs, but cannot read what is stored. */
export class AnswersWithErrors extends Error {}

const isGone = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;

/**
 * Runs DynamoDB Local and resolves when it answers. It runs under a watchdog in its own process group: Ctrl-C does not
 * reach it, so that open work can be stored before it is ended, and it ends with this process however that ends.
 * @throws Error with Java's output if it does not answer
 */
export const runJava = async ({ java, args, port, endpoint, lockFile }: JavaRun): Promise<JavaProcess> => {
  const child = spawn(process.execPath, [watchdog, lockFile ?? "", `${port}`, java, ...args], {
    detached: true,
    stdio: ["pipe", "ignore", "pipe"],
  });
  const ended = once(child, "exit");
  let output = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    output = (output + text).slice(-4_000);
  });
  const end = async () => {
    child.stdin.end();
    await ended;
  };
  const fail = async (why: string, Failure: new (message: string) => Error = Error): Promise<never> => {
    await end();
    throw new Failure(`DynamoDB Local ${why}: ${output.trim()}`);
  };

  const until = Date.now() + startLimitMs;
  let errorsSince: number | undefined;
  for (;;) {
    const answer = await answerOf(endpoint);
    if (answer === "well") return { ended, end };
    if (isGone(child)) await fail("ended");
    if (Date.now() > until) await fail("did not answer within 60 s");
    errorsSince = answer === "with an error" ? (errorsSince ?? Date.now()) : undefined;
    if (errorsSince !== undefined && Date.now() - errorsSince > errorLimitMs)
      await fail("answers with errors", AnswersWithErrors);
    await pause(50);
  }
};
