import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";

const answerSchema = once(() => z.object({ SecretString: z.string() }));

/** Reads a secret by its ARN. */
export type ReadSecret = (arn: string) => Promise<string>;

/**
 * Reads secrets through AWS's Parameters and Secrets extension, which runs beside the function, asks Secrets Manager
 * under the function's role and caches for five minutes. It answers only while an event is being handled. `port`: the
 * extension's own setting.
 */
export const createReadSecret =
  (sessionToken: string, port = "2773"): ReadSecret =>
  async (arn) => {
    const address = `http://localhost:${port}/secretsmanager/get?secretId=${encodeURIComponent(arn)}`;
    const answer = await fetch(address, {
      headers: { "x-aws-parameters-secrets-token": sessionToken },
      signal: AbortSignal.timeout(5_000),
    });
    if (!answer.ok) throw new Error(`secret ${arn} could not be read: ${answer.status}`);
    return answerSchema().parse(await answer.json()).SecretString;
  };
