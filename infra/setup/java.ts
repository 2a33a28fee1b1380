import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { install, mayInstall } from "./apt-get.ts";

/** The version that DynamoDB Local 3 is compiled for. */
const oldest = 17;

/** Debian and Ubuntu have a package of a fixed version, or only a default; the first that is new enough is used. */
const packages = ["openjdk-17-jre-headless", "default-jre-headless"];

const majorOf = (java: string): number => {
  const { stderr } = spawnSync(java, ["-version"], { encoding: "utf8" });
  const [, major] = /version "(\d+)/.exec(stderr ?? "") ?? [];
  return Number(major ?? 0);
};

const findJava = (): string | undefined => {
  const { JAVA_HOME: home } = process.env;
  return [...(home ? [join(home, "bin", "java")] : []), "java"].find((java) => majorOf(java) >= oldest);
};

const installJava = (): string | undefined => {
  if (!mayInstall()) return undefined;
  process.stdout.write("Helink 禾联: installing Java for DynamoDB Local (once) ...\n");
  for (const name of packages) {
    const java = install(name) && findJava();
    if (java) return java;
  }
  return undefined;
};

/**
 * The command of a Java 17 or later, from JAVA_HOME or PATH. As root on Debian or Ubuntu it is installed if absent.
 * @throws Error that says what to do
 */
export const ensureJava = (): string => {
  const java = findJava() ?? installJava();
  if (java) return java;
  throw new Error(
    "DynamoDB Local needs Java: install Java 17 or later, or set DYNAMODB_ENDPOINT to a running DynamoDB Local or AWS endpoint.",
  );
};
