import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";

const list = once(() => z.string().transform((text) => text.split(",").filter((part) => part !== "")));

/**
 * The environment that infra gives a function. What the function has no right to use is absent, and the platform then
 * refuses it by name.
 */
export const environmentSchema = once(() =>
  z.object({
    AWS_REGION: z.string(),
    STAGE: z.string(),
    ISSUER: z.string().optional(),
    JWKS_URL: z.string().optional(),
    CLIENT_IDS: list().optional(),
    IDS_SECRET: z.string().optional(),
    CURSORS_SECRET: z.string().optional(),
    EDGE_SECRETS: list().default([]),
    SERVICE_SECRET: z.string().optional(),
    PERSONAL_DATA_KEY: z.string().optional(),
  }),
);
export type AwsEnvironment = z.infer<ReturnType<typeof environmentSchema>>;
