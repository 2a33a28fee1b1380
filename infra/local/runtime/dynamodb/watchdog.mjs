// Stands between Helink and Java: `node watchdog.mjs <lock file or ""> <port> <java> <arguments...>`. Java ends when
// the pipe that is our stdin closes, which happens however Helink ends, SIGKILL included. Plain JavaScript, since it
// starts each time that the stack or a test run does and a .ts file takes it four times as long.
import { spawn } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";

const [lockFile, port, command, ...words] = process.argv.slice(2);
const java = spawn(command, words, { stdio: ["ignore", "ignore", "inherit"] });
if (lockFile) writeFileSync(lockFile, JSON.stringify({ pid: java.pid, port: Number(port) }));

const end = () => {
  java.kill("SIGTERM");
  setTimeout(() => java.kill("SIGKILL"), 5_000).unref();
};
process.stdin.resume().on("close", end);
process.on("SIGTERM", end);

java.on("exit", (code) => {
  if (lockFile) rmSync(lockFile, { force: true });
  process.exit(code ?? 0);
});
