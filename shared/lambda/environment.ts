import * as z from "zod";

const list = z.string().transform((text) => text.split(",").filter((part) => part !== ""));

/**
 * What infra/constructs/surroundings.ts gives a function. What a function has no right to use is absent, and the
 * platform refuses it by name.
 */
export const environmentSchema = z.object({
  AWS_REGION: z.string(),
  /** Lets the function, and nobody beside it, ask the secrets extension. */
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
