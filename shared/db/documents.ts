import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";

export interface DocumentsOptions {
  /** Absent on AWS. */
  readonly endpoint?: string | undefined;
  readonly region: string;
  /** Milliseconds that a connection and a request may each take. */
  readonly timeouts?: { readonly connection: number; readonly request: number };
  /** Only for DynamoDB Local, where there is no chain of AWS credentials. */
  readonly credentials?: { accessKeyId: string; secretAccessKey: string };
}

/**
 * The DynamoDB client of every store. The SDK retries twice (transactions are retried on top of that); timeouts are
 * well under API Gateway's 30 s, so that a hanging call becomes a 503 that the caller may repeat.
 */
export const createDocuments = (options: DocumentsOptions): DynamoDBDocumentClient => {
  const client = new DynamoDBClient({
    region: options.region,
    maxAttempts: 3,
    requestHandler: {
      connectionTimeout: options.timeouts?.connection ?? 2_000,
      requestTimeout: options.timeouts?.request ?? 5_000,
      throwOnRequestTimeout: true,
    },
    ...(options.endpoint ? { endpoint: options.endpoint } : {}),
    ...(options.credentials ? { credentials: options.credentials } : {}),
  });
  // It copies every request and answer for a log that nobody keeps.
  client.middlewareStack.remove("loggerMiddleware");
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
};
