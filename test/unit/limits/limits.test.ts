import { describe, expect, it } from "vitest";
import { clientNetwork } from "#shared/http/client-network.ts";
import { windowOf } from "#shared/limits/limits.ts";

const window = (name: Parameters<typeof windowOf>[0], now: string) => {
  const { from, until } = windowOf(name, new Date(now));
  return [new Date(from).toISOString(), new Date(until).toISOString()];
};

it("a window of a day begins at midnight in the county", () => {
  const day = ["2026-03-01T16:00:00.000Z", "2026-03-02T16:00:00.000Z"];
  expect(window("proposals-to-volunteer", "2026-03-01T16:00:00.000Z")).toEqual(day);
  expect(window("proposals-to-volunteer", "2026-03-02T15:59:59.999Z")).toEqual(day);
});

it("a window of an hour begins with the hour", () => {
  expect(window("checkouts-of-session", "2026-03-02T01:59:59.999Z")).toEqual([
    "2026-03-02T01:00:00.000Z",
    "2026-03-02T02:00:00.000Z",
  ]);
});

describe("the network of a client", () => {
  it.each([
    ["203.0.113.7", "203.0.113.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:0DB8:0001:0002::6", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
  ])("of %s is %s", (address, network) => {
    expect(clientNetwork(address)).toBe(network);
  });
});
