import { describe, expect, it } from "vitest";
import { endedShifts, sendEach } from "#services/web/features/station-work/model/attend-all.ts";
import type { Signup } from "#services/web/shared/api/types.ts";

const now = Date.parse("2026-03-07T12:00:00+08:00");
const signup = (signupId: string, ...statuses: string[]) =>
  ({
    signupId,
    volunteerId: `v-${signupId}`,
    shifts: statuses.map((status, at) => ({
      shiftId: `s${at}`,
      status,
      from: `2026-03-0${6 + at}T09:00:00+08:00`,
      to: `2026-03-0${6 + at}T11:00:00+08:00`,
    })),
  }) as unknown as Signup;

describe("recording everybody of a shift", () => {
  it("is of shifts that are over, and of those of whom nothing was recorded", () => {
    const ended = endedShifts(
      [
        signup("a", "attended", "confirmed", "confirmed"),
        signup("b", "absent", "confirmed", "confirmed"),
        signup("c", "withdrawn", "suspended"),
      ],
      now,
    );
    expect(ended.map(({ shiftId, open }) => [shiftId, open.map((place) => place.signupId)])).toEqual([
      ["s1", ["a", "b"]],
    ]);
  });

  class Refused extends Error {}
  const sending = async (failing: Readonly<Record<string, Error>>) => {
    const [tried, counts]: [string[], number[]] = [[], []];
    const failed = await sendEach(
      ["a", "b", "c"],
      async (item) => {
        tried.push(item);
        if (failing[item]) throw failing[item];
      },
      {
        isKnown: (error): error is Refused => error instanceof Refused,
        isOver: ({ message }) => message === "offline",
        sent: (count) => counts.push(count),
      },
    );
    return { tried, counts, failed: failed.map(({ item }) => item) };
  };

  it("goes on after one who is refused, and says who it was", async () => {
    expect(await sending({ b: new Refused("about-oneself") })).toEqual({
      tried: ["a", "b", "c"],
      counts: [1, 2, 3],
      failed: ["b"],
    });
  });

  it("stops where the network is gone, and leaves the rest for another tap", async () => {
    expect(await sending({ b: new Refused("offline") })).toEqual({
      tried: ["a", "b"],
      counts: [1],
      failed: ["b"],
    });
    await expect(sending({ a: new Error("of the program") })).rejects.toThrow("of the program");
  });
});
