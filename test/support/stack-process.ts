import { spawn } from "node:child_process";
import { once } from "node:events";
import { root } from "#infra/root.ts";
import { eventually } from "./api.ts";

export interface StackProcessOptions {
  readonly port: number;
  readonly dataDir: string;
  /** The checkout whose stack it is; this one, if none is named. */
  readonly folder?: string;
}

/**
 * Starts a local stack as `npm start` does, in a process of its own on this Node, and waits until it is healthy and
 * the demo county is loaded. It ends with this process at the latest.
 * @throws Error with what the stack printed, if it ends before that or does not come so far within four minutes
 */
export const startStackProcess = async ({ port, dataDir, folder = root }: StackProcessOptions) => {
  const child = spawn(process.execPath, ["infra/local/start.ts"], {
    cwd: folder,
    env: { ...process.env, PORT: String(port), HELINK_DATA: dataDir },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const gone = once(child, "exit");
  const endWithThis = () => child.kill("SIGTERM");
  process.once("exit", endWithThis);
  const end = async (signal: "SIGKILL" | "SIGINT") => {
    child.kill(signal);
    await gone;
    process.removeListener("exit", endWithThis);
  };
  let printed = "";
  child.stdout.on("data", (text) => {
    printed += text;
  });
  const base = `http://localhost:${port}`;
  const health = () =>
    fetch(`${base}/v1/health`).then(
      ({ status }) => status,
      () => 0,
    );
  try {
    await eventually(
      async () => {
        if (child.exitCode !== null) throw new Error(`the stack did not start: ${printed}`);
        return health();
      },
      (status) => status === 200,
      240,
    );
  } catch (error) {
    await end("SIGKILL");
    throw error;
  }
  return { base, pid: Number(child.pid), end };
};
export type StackProcess = Awaited<ReturnType<typeof startStackProcess>>;
