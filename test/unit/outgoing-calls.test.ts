import { createServer, get } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { measureCalls, serviceOf } from "#shared/observability/outgoing-calls.ts";

it.each([
  ["dynamodb.ap-southeast-1.amazonaws.com", "dynamodb"],
  ["123456789012.ddb.ap-southeast-1.amazonaws.com", "dynamodb"],
  ["kms.ap-southeast-1.amazonaws.com", "kms"],
  ["api.stripe.com", "stripe"],
  ["helink-dev-uploads-123456789012.s3.ap-southeast-1.amazonaws.com", "s3"],
  ["events.ap-southeast-1.amazonaws.com", "bus"],
  ["stripe.com.example.org", "other"],
])("a call of %s is one of %s", (host, service) => {
  expect(serviceOf(host)).toBe(service);
});

it("calls are counted with their time until they are asked for, those that fail too", async () => {
  const calls = measureCalls();
  const server = createServer((_, response) => void response.end()).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  const call = () =>
    new Promise((resolve) =>
      get({ host: "127.0.0.1", port, agent: false }, (answer) => answer.resume().on("end", resolve)).on(
        "error",
        resolve,
      ),
    );
  await Promise.all([call(), call()]);
  server.close();
  await call();
  expect(calls()).toEqual({ other: { count: 3, milliseconds: expect.any(Number) } });
  expect(calls()).toEqual({});
});
