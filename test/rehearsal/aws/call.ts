import type { IncomingMessage } from "node:http";
import type { AccessRequest } from "../rights/decide.ts";

/** A call of an AWS service by whoever signed it. */
export interface AwsCall {
  /** The access key, which here is the holder's name. */
  readonly holder: string;
  readonly region: string;
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
  /** The operation of a JSON protocol: `PutItem` of `DynamoDB_20120810.PutItem`. */
  readonly operation: string;
  /** The body of a JSON protocol; `{}` if it is none. */
  // biome-ignore lint/suspicious/noExplicitAny: its shape depends on the operation
  readonly input: any;
}

export interface AwsAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** A service: what right a call needs, and what it answers to those who have it. */
export interface AwsService {
  readonly needs: (call: AwsCall) => readonly AccessRequest[];
  readonly answer: (call: AwsCall) => Promise<AwsAnswer>;
}

const scopeOf = (text: string) => {
  const [holder = "", , region = "", service = ""] = text.split("/");
  return { holder: decodeURIComponent(holder), region, service };
};

/** Who signed a request, for which service: by header, or by query if the address was signed beforehand. */
export const signedBy = (request: IncomingMessage, url: URL) => {
  const header = /Credential=([^,]+)/.exec(request.headers.authorization ?? "")?.[1];
  return scopeOf(header ?? url.searchParams.get("X-Amz-Credential") ?? "");
};

export const json = (body: unknown): AwsAnswer => ({
  status: 200,
  headers: { "content-type": "application/x-amz-json-1.0" },
  body: JSON.stringify(body),
});

/** An error in the form that the JSON protocols share. */
export const jsonFault = (status: number, type: string, message: string): AwsAnswer => ({
  status,
  headers: { "content-type": "application/x-amz-json-1.0", "x-amzn-errortype": type },
  body: JSON.stringify({ __type: type, message }),
});

/** An error of S3. */
export const xmlFault = (status: number, code: string): AwsAnswer => ({
  status,
  headers: { "content-type": "application/xml" },
  body: `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`,
});
