import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import * as z from "zod";
import { bundleInto } from "#infra/functions/bundle.ts";
import { localKeyring } from "#infra/local/platform/local-keyring.ts";
import { root } from "#infra/root.ts";
import { createEnvelope } from "#shared/personal-data/envelope.ts";

const contactSchema = z.strictObject({ name: z.string() });

it("the bundled encryption SDK opens what the installed one sealed, and the other way about", async () => {
  const folder = mkdtempSync(join(tmpdir(), "helink-bundle-"));
  const entry = join(folder, "entry.ts");
  const exports = [
    "shared/personal-data/envelope.ts",
    "shared/personal-data/kms-keyring.ts",
    "infra/local/platform/local-keyring.ts",
  ].map((file) => `export * from ${JSON.stringify(`${root}${file}`)};`);
  writeFileSync(entry, exports.join("\n"));
  bundleInto(folder, entry);
  const bundle = await import(join(folder, "index.mjs"));
  rmSync(folder, { recursive: true });

  const secret = Buffer.alloc(32, 1);
  const installed = createEnvelope(localKeyring(secret));
  const bundled = bundle.createEnvelope(bundle.localKeyring(secret));
  for (const [from, to] of [
    [installed, bundled],
    [bundled, installed],
    [bundled, bundled],
  ]) {
    const sealed = await from.seal("per_a", "contact", { name: "王芳" });
    expect(await to.open("per_a", "contact", sealed, contactSchema)).toEqual({ name: "王芳" });
    await expect(to.open("per_b", "contact", sealed, contactSchema)).rejects.toThrow();
  }
  const keyArn = "arn:aws:kms:ap-southeast-1:111122223333:key/11111111-2222-3333-4444-555555555555";
  expect(bundle.createEnvelope(bundle.kmsKeyring(keyArn)).seal).toBeInstanceOf(Function);
});
