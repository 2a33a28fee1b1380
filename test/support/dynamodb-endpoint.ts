import { inject } from "vitest";

/** Address of the DynamoDB Local of this worker. */
export const dynamoDbEndpoint = (): string => {
  const endpoint = inject("dynamoDbEndpoints")[Number(process.env.VITEST_POOL_ID) - 1];
  if (!endpoint) throw new Error(`no DynamoDB Local for worker ${process.env.VITEST_POOL_ID}`);
  return endpoint;
};
