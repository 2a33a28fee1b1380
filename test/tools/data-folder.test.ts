import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadSecrets } from "#infra/local/identity/secrets.ts";
import { localSecrets } from "#infra/local/platform/secrets.ts";
import { choosePorts, portOf } from "#infra/local/ports.ts";
import { lockData } from "#infra/local/runtime/data-lock.ts";
import { damagedFiles } from "#infra/local/runtime/dynamodb/damage.ts";
import { openJournal } from "#infra/local/runtime/journal.ts";

const aFolder = () => mkdtempSync(join(tmpdir(), "helink-data-"));
const listening = async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return { port: typeof address === "object" && address ? address.port : 0, close: () => server.close() };
};
const wayOut = /Put it back from a copy, or start with new data: npm start -- --fresh/;

describe("the lock of a data folder", () => {
  it("keeps a second stack out by the number of the first, and is free again after it", async () => {
    const folder = aFolder();
    const unlock = await lockData(folder);
    await expect(lockData(folder)).rejects.toThrow(`is in use by process ${process.pid}`);
    unlock();
    (await lockData(folder))();
  });

  it("is taken over where its number belongs to another program by now, as after a reboot", async () => {
    const folder = aFolder();
    const { port, close } = await listening();
    close();
    writeFileSync(join(folder, "stack.pid"), JSON.stringify({ pid: 1, port }));
    (await lockData(folder))();
  });

  it("is taken over where its process is gone, and its port somebody else's", async () => {
    const folder = aFolder();
    const child = spawn(process.execPath, ["-e", ""]);
    await once(child, "exit");
    const { port, close } = await listening();
    writeFileSync(join(folder, "stack.pid"), JSON.stringify({ pid: child.pid, port }));
    (await lockData(folder))();
    close();
  });

  it("is given to one of several that start at once", async () => {
    const folder = aFolder();
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => lockData(folder)));
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("closes the folder and what an earlier version left in it to other people", async () => {
    const folder = aFolder();
    const file = join(folder, "log.jsonl");
    writeFileSync(file, "");
    chmodSync(file, 0o644);
    (await lockData(folder))();
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });
});

describe("what is damaged, or missing beside data, stops the start with its name and the way out", () => {
  it.each(["dynamodb", "stripe"])("secrets.json beside %s", (trace) => {
    const folder = aFolder();
    mkdirSync(join(folder, trace));
    expect(() => localSecrets(folder)).toThrow(`${folder}/secrets.json is missing`);
    expect(() => localSecrets(folder)).toThrow(wayOut);
    expect(existsSync(join(folder, "secrets.json"))).toBe(false);
  });

  it("secrets.json that was cut off", () => {
    const folder = aFolder();
    const file = join(folder, "secrets.json");
    const secrets = localSecrets(folder);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(localSecrets(folder)).toEqual(secrets);
    writeFileSync(file, readFileSync(file, "utf8").slice(0, 100));
    expect(() => localSecrets(folder)).toThrow(`${file} is damaged`);
    expect(() => localSecrets(folder)).toThrow(wayOut);
  });

  it("the identity provider's secrets", async () => {
    const folder = aFolder();
    writeFileSync(join(folder, "secrets.json"), "{}");
    await expect(loadSecrets(folder)).rejects.toThrow(`${folder}/secrets.json is damaged`);
  });

  it("ports.json, which holds the address by which people are known", async () => {
    const folder = aFolder();
    const ports = await choosePorts(folder);
    expect((await choosePorts(folder)).identity).toBe(ports.identity);
    mkdirSync(join(folder, "identity"));
    writeFileSync(join(folder, "ports.json"), "{");
    await expect(choosePorts(folder)).rejects.toThrow(`${folder}/ports.json is damaged`);
    writeFileSync(join(folder, "ports.json"), JSON.stringify({ ...ports, identity: undefined }));
    await expect(choosePorts(folder)).rejects.toThrow(/ports\.json is (?:damaged|missing)/);
  });

  it("the identity provider's port, where another program has it", async () => {
    const folder = aFolder();
    const ports = await choosePorts(folder);
    const { port, close } = await listening();
    writeFileSync(join(folder, "ports.json"), JSON.stringify({ ...ports, identity: port }));
    await expect(choosePorts(folder)).rejects.toThrow(`port ${port} is taken`);
    close();
  });

  it("a journal, by the line", () => {
    const file = join(aFolder(), "events.jsonl");
    writeFileSync(file, '{"a":1}\n{"a":\n{"a":3}\n');
    expect(() => openJournal(file, () => {})).toThrow(`${file} is damaged in line 2`);
    expect(() => openJournal(file, () => {})).toThrow(wayOut);
  });

  it("half a database", () => {
    const folder = aFolder();
    const header = Buffer.alloc(4_096);
    header.write("SQLite format 3\0", "latin1");
    header.writeUInt16BE(1_024, 16);
    header.writeUInt32BE(4, 28);
    const file = join(folder, "shared-local-instance.db");
    writeFileSync(file, header);
    expect(damagedFiles(folder)).toEqual([]);
    writeFileSync(file, header.subarray(0, 2_048));
    expect(damagedFiles(folder)).toEqual([file]);
    writeFileSync(file, "no database");
    expect(damagedFiles(folder)).toEqual([file]);
  });
});

describe("PORT", () => {
  it.each(["abc", "0", "65536", "-1", "4000x", "1e3"])("%s is refused in plain words", (text) => {
    expect(() => portOf(text, 4000)).toThrow(`PORT=${text} is no port: give a number from 1 to 65535`);
  });
  it("is a number, or the default", () => {
    expect(portOf("4001", 4000)).toBe(4001);
    expect(portOf(undefined, 4000)).toBe(4000);
  });
});
