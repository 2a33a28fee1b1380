import type { ServiceManifest } from "#shared/manifest/manifest.ts";

/** Events that no county's life brings about within minutes, and where they are tested. */
const notSeenHere: Readonly<Record<string, string>> = {
  "volunteers.ChecksEnding": "30 and 7 days before a check's end: use-cases/volunteers/checks.test.ts",
  "donations.MonthlyGiftFailed":
    "a month that is not collected, a month later: use-cases/donations/monthly.test.ts",
  "donations.PledgeClosed":
    "a project that takes no gifts any more while one is promised: use-cases/donations/pledges.test.ts",
};

/** Events that were put on the bus and had no target, and declared ones that never were. `handled`: targets by event. */
export const eventFaults = (manifests: readonly ServiceManifest[], handled: ReadonlyMap<string, number>) => {
  const declared = manifests.flatMap(({ name, publishes = {} }) =>
    Object.keys(publishes).map((event) => (event.includes(".") ? event : `${name}.${event}`)),
  );
  return {
    all: declared.length,
    seen: declared.filter((event) => handled.has(event)).length,
    unhandled: [...handled].filter(([, targets]) => targets === 0).map(([event]) => event),
    neverSeen: declared.filter((event) => !handled.has(event) && !(event in notSeenHere)),
  };
};
