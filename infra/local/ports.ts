import { randomInt } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import * as z from "zod";

const portsSchema = z.object({ dynamoDb: z.int(), identity: z.int(), stripe: z.int(), uploads: z.int() });
export type Ports = z.infer<typeof portsSchema>;

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

const lastPorts = (file: string) => {
  try {
    return portsSchema.partial().parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return {};
  }
};

/**
 * The ports of the inner servers: those of the last start if they are still free, so that earlier tokens (the issuer is
 * an address) and checkout pages keep working; else free ones.
 */
export const choosePorts = async (dataDir: string): Promise<Ports> => {
  const file = join(dataDir, "ports.json");
  const last = lastPorts(file);
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
  writeFileSync(file, JSON.stringify(ports));
  return ports;
};
