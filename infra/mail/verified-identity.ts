import { setTimeout as pause } from "node:timers/promises";
import { once } from "#shared/concurrency/once.ts";

/** CloudFormation's request to a resource of our own, as far as it is used here. */
interface ResourceRequest {
  readonly RequestType: "Create" | "Update" | "Delete";
  readonly ResponseURL: string;
  readonly StackId: string;
  readonly RequestId: string;
  readonly LogicalResourceId: string;
  readonly ResourceProperties: { readonly identity: string };
}

interface Surroundings {
  /** Whether SES sends for the identity. */
  readonly isVerified: (identity: string) => Promise<boolean>;
  /** Seconds between two looks, and the longest to wait in all. */
  readonly everySeconds: number;
  readonly longestSeconds: number;
}

const askSes = (): Surroundings["isVerified"] => {
  const load = once(async () => {
    const sdk = await import("@aws-sdk/client-sesv2");
    return { sdk, ses: new sdk.SESv2Client({ maxAttempts: 3 }) };
  });
  return async (EmailIdentity) => {
    const { sdk, ses } = await load();
    const answer = await ses.send(new sdk.GetEmailIdentityCommand({ EmailIdentity }));
    return answer.VerifiedForSendingStatus === true;
  };
};

const waitFor = async (identity: string, around: Surroundings): Promise<string | undefined> => {
  for (let waited = 0; waited <= around.longestSeconds; waited += around.everySeconds) {
    if (await around.isVerified(identity)) return undefined;
    await pause(around.everySeconds * 1_000);
  }
  return `SES has not verified ${identity}: is its zone the one that the world asks? (dig +short NS)`;
};

/**
 * Makes the handler of a resource that is created once SES has verified an identity, which takes some minutes after
 * its DNS records stand. Cognito refuses a sender that is not verified yet.
 */
export const createHandler =
  (around: Surroundings) =>
  async (request: ResourceRequest): Promise<void> => {
    const { RequestType, ResponseURL, StackId, RequestId, LogicalResourceId, ResourceProperties } = request;
    const { identity } = ResourceProperties;
    const failure =
      RequestType === "Delete"
        ? undefined
        : await waitFor(identity, around).catch((error: unknown) => String(error));
    const answer = {
      Status: failure === undefined ? "SUCCESS" : "FAILED",
      Reason: failure ?? "",
      PhysicalResourceId: identity,
      StackId,
      RequestId,
      LogicalResourceId,
    };
    // As bytes: a text would be sent with a content type, and the address is signed without one.
    const response = await fetch(ResponseURL, { method: "PUT", body: Buffer.from(JSON.stringify(answer)) });
    if (!response.ok) throw new Error(`CloudFormation took no answer: ${response.status}`);
  };

export const handler = createHandler({ isVerified: askSes(), everySeconds: 10, longestSeconds: 13 * 60 });
