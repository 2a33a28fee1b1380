// Parent of DynamoDB Local: `node watchdog.mjs <lock file or ""> <port> <java> <arguments...>`. It ends Java when its
// stdin closes, which happens however the starting process ends, SIGKILL included. Plain JavaScript, because it starts
// at every start of the stack and every test run, and a .ts file would take four times as long.
import { spawn } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";

const [lockFile, port, command, ...args] = process.argv.slice(2);
const java = spawn(command, args, { stdio: ["ignore", "ignore", "inherit"] });
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
