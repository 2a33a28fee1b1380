import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { localKeyring } from "#infra/local/platform/local-keyring.ts";
import { createBlindIndex } from "#shared/personal-data/blind-index.ts";
import { createEnvelope, EnvelopeRefused } from "#shared/personal-data/envelope.ts";
import { kmsKeyring } from "#shared/personal-data/kms-keyring.ts";

const secret = Buffer.alloc(32, 1);
const envelope = createEnvelope(localKeyring(secret));
const anything = z.record(z.string(), z.unknown());
const contact = { name: "王芳", phone: "+8613800000000" };
const contactSchema = z.strictObject({ name: z.string(), phone: z.string() });

describe("an envelope", () => {
  it("gives back whatever was sealed", async () => {
    const property = fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue()), async (value) => {
      // Schemas drop a member of that name, which none of them declares.
      fc.pre(!JSON.stringify(value).includes("__proto__"));
      const plain = JSON.parse(JSON.stringify(value));
      expect(
        await envelope.open("per_a", "contact", await envelope.seal("per_a", "contact", value), anything),
      ).toEqual(plain);
    });
    await fc.assert(property, { numRuns: 50 });
  });

  it("shows nothing of its content, and is another each time", async () => {
    const first = await envelope.seal("per_a", "contact", contact);
    const second = await envelope.seal("per_a", "contact", contact);
    expect(first).not.toBe(second);
    expect(Buffer.from(first, "base64").includes(contact.phone)).toBe(false);
    expect(Buffer.from(first, "base64").includes(contact.name)).toBe(false);
  });

  it("does not open for another person or as another class", async () => {
    const sealed = await envelope.seal("per_a", "contact", contact);
    await expect(envelope.open("per_b", "contact", sealed, contactSchema)).rejects.toThrow(EnvelopeRefused);
    await expect(envelope.open("per_a", "identity", sealed, contactSchema)).rejects.toThrow(EnvelopeRefused);
  });

  it("does not open when any byte has changed", async () => {
    const sealed = Buffer.from(await envelope.seal("per_a", "contact", contact), "base64");
    const property = fc.asyncProperty(
      fc.nat(sealed.length - 1),
      fc.integer({ min: 1, max: 255 }),
      async (at, mask) => {
        const altered = Buffer.from(sealed);
        altered[at] = (altered[at] ?? 0) ^ mask;
        await expect(envelope.open("per_a", "contact", altered.toString("base64"), anything)).rejects.toThrow(
          EnvelopeRefused,
        );
      },
    );
    await fc.assert(property, { numRuns: 100 });
  });

  it("does not open when its end is missing, or when it never was one", async () => {
    const sealed = await envelope.seal("per_a", "contact", contact);
    for (const wrong of [sealed.slice(0, -8), sealed.slice(0, 40), "", "bm90IGFuIGVudmVsb3Bl"]) {
      await expect(envelope.open("per_a", "contact", wrong, anything)).rejects.toThrow(EnvelopeRefused);
    }
  });

  it("opens in another process with the same key, and under no other key", async () => {
    const sealed = await envelope.seal("per_a", "contact", contact);
    const elsewhere = createEnvelope(localKeyring(secret));
    expect(await elsewhere.open("per_a", "contact", sealed, contactSchema)).toEqual(contact);
    const stranger = createEnvelope(localKeyring(Buffer.alloc(32, 2)));
    await expect(stranger.open("per_a", "contact", sealed, contactSchema)).rejects.toThrow(EnvelopeRefused);
  });

  it("refuses a content that its schema does not know", async () => {
    const sealed = await envelope.seal("per_a", "contact", { ...contact, idNumber: "430422" });
    await expect(envelope.open("per_a", "contact", sealed, contactSchema)).rejects.toThrow(z.ZodError);
  });

  it("says in its error neither whose it is nor what it holds", async () => {
    const sealed = await envelope.seal("per_a", "contact", contact);
    const error = await envelope
      .open("per_b", "contact", sealed, contactSchema)
      .catch((reason: Error) => reason);
    expect(String(error)).not.toMatch(/per_|138|王/);
  });
});

describe("a keyring", () => {
  it("takes 32 bytes, also as a view into a larger buffer, and nothing shorter", () => {
    expect(() => localKeyring(Buffer.alloc(64).subarray(16, 48))).not.toThrow();
    expect(() => localKeyring(Buffer.alloc(16))).toThrow();
  });

  it("takes a KMS key by its ARN only", () => {
    expect(() =>
      kmsKeyring("arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"),
    ).not.toThrow();
    expect(() => kmsKeyring("")).toThrow();
  });
});

describe("a blind index", () => {
  const index = createBlindIndex(secret);

  it("is the same for the same value, and differs by value, field and secret", () => {
    expect(index("phone", "+8613800000000")).toBe(
      createBlindIndex(Buffer.alloc(32, 1))("phone", "+8613800000000"),
    );
    const others = [
      index("phone", "+8613800000001"),
      index("guardianPhone", "+8613800000000"),
      createBlindIndex(Buffer.alloc(32, 2))("phone", "+8613800000000"),
    ];
    expect(new Set([index("phone", "+8613800000000"), ...others]).size).toBe(4);
  });

  it("is 256 bits in base64url", () => {
    expect(index("phone", "+8613800000000")).toMatch(/^[\w-]{43}$/);
  });
});
