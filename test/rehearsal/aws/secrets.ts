import { randomBytes } from "node:crypto";
import type { Resolved } from "../templates/resolve.ts";
import { type AwsCall, type AwsService, json, jsonFault } from "./call.ts";

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** What CloudFormation would put there: what the template says, else a generated value. */
const firstValue = ({ SecretString, GenerateSecretString: how = {} }: Resolved["properties"]): string => {
  if (SecretString !== undefined) return SecretString;
  const value = [...randomBytes(how.PasswordLength ?? 32)]
    .map((byte) => letters[byte % letters.length])
    .join("");
  return how.SecretStringTemplate === undefined
    ? value
    : JSON.stringify({ ...JSON.parse(how.SecretStringTemplate), [how.GenerateStringKey]: value });
};

/** Secrets Manager, with the secrets of the templates and their first values. */
export const secretsManager = (secrets: readonly Resolved[]) => {
  const values = new Map(secrets.map((secret) => [secret.arn, firstValue(secret.properties)]));
  const arnOf = (id: string): string => secrets.find(({ arn, name }) => id === arn || id === name)?.arn ?? id;
  const service: AwsService = {
    needs: ({ operation, input }: AwsCall) => [
      { action: `secretsmanager:${operation}`, resource: arnOf(input.SecretId) },
    ],
    answer: async ({ operation, input }) => {
      const ARN = arnOf(input.SecretId);
      if (!values.has(ARN)) return jsonFault(400, "ResourceNotFoundException", ARN);
      if (operation === "GetSecretValue") return json({ ARN, SecretString: values.get(ARN) });
      if (operation !== "PutSecretValue") return jsonFault(400, "UnsupportedOperationException", operation);
      values.set(ARN, input.SecretString);
      return json({ ARN });
    },
  };
  return {
    service,
    read: (id: string): string | undefined => values.get(arnOf(id)),
    /** Enters a value, as whoever runs the stage does by hand. */
    enter: (id: string, value: object): void => {
      values.set(arnOf(id), JSON.stringify(value));
    },
  };
};
