import { beforeEach, describe, expect, it } from "vitest";
import type { StaffRow } from "#services/network/county-network/rows.ts";
import { createNetworkStore, type NetworkStore, staffKey } from "#services/network/county-network/store.ts";
import { manifest } from "#services/network/manifest.ts";
import { changeStaff, nextCard, rewriteOperatorCards } from "#services/network/staff/change-staff.ts";
import { tableName } from "#shared/db/table.ts";
import { ConditionFailed } from "#shared/db/write.ts";
import { exampleContract, exampleNetwork, exampleStation } from "#test/support/county-network.ts";
import { createTestPlatform } from "#test/support/test-platform.ts";

const county = "430422";
const stations = [exampleStation("430422001"), exampleStation("430422002")] as const;
const contract = exampleContract("a", stations);
const narrowed = { ...contract, version: 2, stationIds: [stations[0].stationId] };
const place = {
  personId: "per_manager",
  role: "ngo_manager",
  county,
  division: null,
  operatorId: "opr_a",
} as const;
const manager: StaffRow = {
  ...staffKey(place),
  ...place,
  version: 1,
  change: contract.change,
  since: "2026-03-02T01:00:00Z",
};

let store: NetworkStore;
beforeEach(async () => {
  const { platform } = await createTestPlatform([manifest.table]);
  store = createNetworkStore(platform.documents, tableName(platform.stage, manifest.table.name));
  for (const row of [...stations, contract]) await store.saveNetwork(row, await store.readNetwork(county));
});

const divisions = async () =>
  (await store.findRoleCard(place.personId))?.grants.map((grant) => grant.divisions);

describe("a role card", () => {
  it("is worked out anew when a contract changes between reading and writing", async () => {
    let asked = 0;
    const disturbed: NetworkStore = {
      ...store,
      saveStaff: async (change) => {
        asked += 1;
        if (asked === 1) await store.saveNetwork(narrowed, await store.readNetwork(county));
        return store.saveStaff(change);
      },
    };
    await changeStaff(disturbed, county, place.personId, () => ({ added: manager }));
    expect(asked).toBe(2);
    expect(await divisions()).toEqual([["430422001"]]);
  });

  it("keeps what somebody else gave while it was read", async () => {
    const finance: StaffRow = { ...manager, ...staffKey({ ...place, role: "finance" }), role: "finance" };
    let listing: Promise<StaffRow[]> | undefined;
    const disturbed: NetworkStore = {
      ...store,
      listHeldBy: (...of) => {
        if (listing) return store.listHeldBy(...of);
        listing = store.listHeldBy(...of).then(async (held) => {
          await changeStaff(store, county, place.personId, () => ({ added: finance }));
          return held;
        });
        return listing;
      },
      // As slow as it can be: a card read beside the list is read after it.
      findRoleCard: async (personId) => {
        await listing;
        return store.findRoleCard(personId);
      },
    };
    await changeStaff(disturbed, county, place.personId, () => ({ added: manager }));
    const card = await store.findRoleCard(place.personId);
    expect(card?.grants.map(({ role }) => role).sort()).toEqual(["finance", "ngo_manager"]);
  });

  it("is never written on a network that has moved on", async () => {
    const stale = { ...exampleNetwork(stations, [contract]), version: 2 };
    const card = nextCard(place.personId, undefined, [manager], stale);
    await expect(store.saveStaff({ added: manager, card, network: stale })).rejects.toThrow(ConditionFailed);
    expect(await store.findRoleCard(place.personId)).toBeUndefined();
    expect(await store.listStaff(county)).toEqual([]);
  });

  it("answers busy where others never stop writing", async () => {
    const disturbed: NetworkStore = {
      ...store,
      saveStaff: async () => {
        throw new ConditionFailed([{ at: 0, item: undefined }]);
      },
    };
    const change = changeStaff(disturbed, county, place.personId, () => ({ added: manager }));
    await expect(change).rejects.toMatchObject({ code: "busy" });
  });

  it("follows its operator's contract, keeps other counties' grants, and rests where nothing changed", async () => {
    await changeStaff(store, county, place.personId, () => ({ added: manager }));
    const elsewhere = { role: "auditor", county: "430103" } as const;
    const standing = await store.findRoleCard(place.personId);
    if (!standing) throw new Error("no card");
    const card = { ...standing, version: 2, grants: [elsewhere, ...standing.grants] };
    await store.saveStaff({ card, network: await store.readNetwork(county) });

    await rewriteOperatorCards(store, county);
    expect((await store.findRoleCard(place.personId))?.version).toBe(2);
    await store.saveNetwork(narrowed, await store.readNetwork(county));
    await rewriteOperatorCards(store, county);
    expect(await store.findRoleCard(place.personId)).toMatchObject({
      version: 3,
      grants: [elsewhere, { role: "ngo_manager", divisions: ["430422001"] }],
    });
  });
});
