import { randomInt } from "node:crypto";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import * as z from "zod";
import { privateFile } from "./private-file.ts";
import { cannotGoOn } from "./way-out.ts";

const portsSchema = z.object({ dynamoDb: z.int(), identity: z.int(), stripe: z.int(), uploads: z.int() });
type Ports = z.infer<typeof portsSchema>;

const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });

/**
 * A port that is free now. It lies below the range of outgoing connections (Linux: from 32,768 on), where a port may be
 * taken before it is listened on.
 */
export const freePort = async (): Promise<number> => {
  for (;;) {
    const port = randomInt(20_000, 32_768);
    if (await isFree(port)) return port;
  }
};

const portsFile = (dataDir: string) => privateFile(join(dataDir, "ports.json"), portsSchema);

/** The ports of the last start on a data folder; undefined before the first. @throws Error if the file is damaged */
export const lastPorts = (dataDir: string): Ports | undefined => portsFile(dataDir).read();

/**
 * The ports of the inner servers: those of the last start if they are still free, so that earlier tokens and checkout
 * pages keep working; else free ones. The identity provider's never changes: people are known by its address.
 * @throws Error with the file's name where it is damaged, or missing beside data; where the identity provider's port is
 * taken
 */
export const choosePorts = async (dataDir: string): Promise<Ports> => {
  const path = join(dataDir, "ports.json");
  const file = portsFile(dataDir);
  const last: Partial<Ports> = file.read() ?? {};
  if (last.identity === undefined && existsSync(join(dataDir, "identity")))
    throw cannotGoOn(path, "is missing, and people are known by the port that it names");
  if (last.identity !== undefined && !(await isFree(last.identity)))
    throw new Error(
      `port ${last.identity} is taken, and people are known by it: stop the program that has it, or set HELINK_DATA to another folder`,
    );
  const pick = async (name: keyof Ports) => {
    const port = last[name];
    return port !== undefined && (await isFree(port)) ? port : freePort();
  };
  const ports = {
    dynamoDb: await pick("dynamoDb"),
    identity: await pick("identity"),
    stripe: await pick("stripe"),
    uploads: await pick("uploads"),
  };
  file.write(ports);
  return ports;
};

/**
 * The port of an environment variable.
 * @throws Error in plain words for anything but a number from 1 to 65535
 */
export const portOf = (text: string | undefined, byDefault: number): number => {
  if (text === undefined || text === "") return byDefault;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535)
    throw new Error(`PORT=${text} is no port: give a number from 1 to 65535, as in PORT=4001 npm start`);
  return port;
};
