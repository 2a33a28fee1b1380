import { type KeyringNode, KmsKeyringNode } from "@aws-crypto/client-node";

/** Wraps data keys under one KMS key, named by its ARN. Data keys wrapped by another key are not opened. */
export const kmsKeyring = (keyArn: string): KeyringNode => new KmsKeyringNode({ generatorKeyId: keyArn });
