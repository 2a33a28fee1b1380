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
 * A port that nobody listens on just now. It lies below those that systems give to outgoing connections (Linux from
 * 32,768 on), any of which may be taken before it is listened on.
 */
export const freePort = async (): Promise<number> => {
  for (;;) {
    const port = randomInt(20_000, 32_768);
    if (await isFree(port)) return port;
  }
};

const remembered = (file: string) => {
  try {
    return portsSchema.partial().parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return {};
  }
};

/**
 * Free inner ports; those of the last start where they are still free, so that tokens (the issuer is an
 * address) and checkout pages of an earlier start go on working.
 */
export const choosePorts = async (dataDir: string): Promise<Ports> => {
  const file = join(dataDir, "ports.json");
  const before = remembered(file);
  const pick = async (name: keyof Ports) => {
    const port = before[name];
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
