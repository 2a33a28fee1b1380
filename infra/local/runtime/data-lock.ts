import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/**
 * Takes a data folder for this process, so that two stacks never write the same files.
 * @throws Error naming the process that has it. A lock left by a killed process is taken over.
 */
export const lockData = (dataDir: string): (() => void) => {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, "stack.pid");
  let holder = 0;
  try {
    holder = Number(readFileSync(file, "utf8"));
  } catch {
    // No lock: the usual case.
  }
  if (holder && holder !== process.pid && alive(holder)) {
    throw new Error(
      `${dataDir} is in use by process ${holder}; stop it, or set HELINK_DATA to another folder`,
    );
  }
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
};
