import * as z from "zod";

const list = z.string().transform((text) => text.split(",").filter((part) => part !== ""));

/**
 * The environment that infra gives a function. What the function has no right to use is absent, and the platform then
 * refuses it by name.
 */
export const environmentSchema = z.object({
  AWS_REGION: z.string(),
  /** Authenticates the function to the secrets extension. */
  AWS_SESSION_TOKEN: z.string().default(""),
  /** Set by Lambda: `helink-dev-donations-poster`. */
  AWS_LAMBDA_FUNCTION_NAME: z.string().default(""),
  STAGE: z.string(),
  COUNTIES: list.default([]),
  ISSUER: z.string().optional(),
  JWKS_URL: z.string().optional(),
  CLIENT_IDS: list.optional(),
  IDS_SECRET: z.string().optional(),
  CURSORS_SECRET: z.string().optional(),
  EDGE_SECRETS: list.default([]),
  SERVICE_SECRET: z.string().optional(),
  PERSONAL_DATA_KEY: z.string().optional(),
});
export type AwsEnvironment = z.infer<typeof environmentSchema>;
