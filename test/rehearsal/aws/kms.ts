import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { type AwsCall, type AwsService, json, jsonFault } from "./call.ts";

const algorithm = "aes-256-gcm";

/** KMS: data keys under a key of its own, bound to their encryption context as KMS binds them. */
export const kms = (keyArns: readonly string[]): AwsService => {
  const master = randomBytes(32);
  const contextOf = (input: AwsCall["input"]): [string, string][] =>
    Object.entries<string>(input.EncryptionContext ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  const bound = (keyId: string, input: AwsCall["input"]) =>
    Buffer.from(JSON.stringify([keyId, contextOf(input)]));

  const wrap = (keyId: string, dataKey: Buffer, input: AwsCall["input"]): string => {
    const iv = randomBytes(12);
    const cipher = createCipheriv(algorithm, master, iv).setAAD(bound(keyId, input));
    const sealed = Buffer.concat([cipher.update(dataKey), cipher.final()]);
    const parts = [Buffer.from(keyId), iv, cipher.getAuthTag(), sealed].map((part) =>
      part.toString("base64"),
    );
    return Buffer.from(parts.join(" ")).toString("base64");
  };
  const partsOf = (blob: string): Buffer[] =>
    Buffer.from(blob, "base64")
      .toString()
      .split(" ")
      .map((part) => Buffer.from(part, "base64"));
  const keyIdOf = ({ operation, input }: AwsCall): string =>
    operation === "Decrypt" ? String(partsOf(input.CiphertextBlob)[0]) : input.KeyId;

  return {
    needs: (call) => [
      {
        action: `kms:${call.operation}`,
        resource: keyIdOf(call),
        context: Object.fromEntries(
          contextOf(call.input).map(([name, value]) => [`kms:EncryptionContext:${name}`, [value]]),
        ),
      },
    ],
    answer: async (call) => {
      const { operation, input } = call;
      const KeyId = keyIdOf(call);
      if (!keyArns.includes(KeyId)) return jsonFault(400, "NotFoundException", KeyId);
      if (operation === "GenerateDataKey") {
        const dataKey = randomBytes(input.NumberOfBytes ?? 32);
        return json({
          KeyId,
          Plaintext: dataKey.toString("base64"),
          CiphertextBlob: wrap(KeyId, dataKey, input),
        });
      }
      const [, iv, tag, sealed] = partsOf(input.CiphertextBlob);
      if (operation !== "Decrypt" || !iv || !tag || !sealed)
        return jsonFault(400, "UnsupportedOperationException", operation);
      try {
        const decipher = createDecipheriv(algorithm, master, iv).setAAD(bound(KeyId, input)).setAuthTag(tag);
        const plain = Buffer.concat([decipher.update(sealed), decipher.final()]);
        return json({ KeyId, Plaintext: plain.toString("base64"), EncryptionAlgorithm: "SYMMETRIC_DEFAULT" });
      } catch {
        return jsonFault(400, "InvalidCiphertextException", "");
      }
    },
  };
};
