import { subscribe } from "node:diagnostics_channel";
import type { ClientRequest } from "node:http";

/** Calls of one service: how many, and the milliseconds until each began to answer, added up. */
export interface Spent {
  readonly count: number;
  readonly milliseconds: number;
}

/** Services by the host that is called. DynamoDB has addresses of the account's own, `<account>.ddb.<region>`. */
const services: readonly (readonly [RegExp, string])[] = [
  [/(^|\.)(dynamodb|ddb)\./, "dynamodb"],
  [/^kms\./, "kms"],
  [/(^|\.)stripe\.com$/, "stripe"],
  [/(^|\.)s3[.-]/, "s3"],
  [/^events\./, "bus"],
  [/^sqs\./, "queue"],
  [/^email\./, "mail"],
  [/^cognito-idp\./, "sign-in"],
];

/** The service that a host name belongs to; `other` for any that is not known here. */
export const serviceOf = (host: string): string =>
  services.find(([pattern]) => pattern.test(host))?.[1] ?? "other";

/**
 * Measures every call that this process makes by Node's http client, which the SDK and Stripe's client use; a try that
 * is repeated counts again. Answers what was spent since it was last asked, by service. Only a process that handles one
 * event at a time, as Lambda's do, may take that for what one run has spent.
 */
export const measureCalls = (): (() => Readonly<Record<string, Spent>>) => {
  const began = new WeakMap<ClientRequest, number>();
  let spent = new Map<string, Spent>();
  const end = (message: unknown): void => {
    const { request } = message as { request: ClientRequest };
    const start = began.get(request);
    if (start === undefined) return;
    began.delete(request);
    const service = serviceOf(request.host);
    const { count, milliseconds } = spent.get(service) ?? { count: 0, milliseconds: 0 };
    spent.set(service, {
      count: count + 1,
      milliseconds: Math.round(milliseconds + performance.now() - start),
    });
  };
  subscribe("http.client.request.start", (message) => {
    began.set((message as { request: ClientRequest }).request, performance.now());
  });
  subscribe("http.client.response.finish", end);
  subscribe("http.client.request.error", end);
  return () => {
    const taken = Object.fromEntries(spent);
    spent = new Map();
    return taken;
  };
};
