import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import * as z from "zod";

const portsSchema = z.object({ dynamoDb: z.int(), identity: z.int(), stripe: z.int(), uploads: z.int() });
export type Ports = z.infer<typeof portsSchema>;

const tryPort = (port: number) =>
  new Promise<number | undefined>((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(undefined));
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      const found = typeof address === "object" && address ? address.port : undefined;
      server.close(() => resolve(found));
    });
  });

/** A port that nobody listens on just now. */
export const freePort = async (): Promise<number> => (await tryPort(0)) ?? 0;

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
  const pick = async (name: keyof Ports) =>
    (before[name] && (await tryPort(before[name]))) || (await tryPort(0)) || 0;
  const ports = {
    dynamoDb: await pick("dynamoDb"),
    identity: await pick("identity"),
    stripe: await pick("stripe"),
    uploads: await pick("uploads"),
  };
  writeFileSync(file, JSON.stringify(ports));
  return ports;
};
