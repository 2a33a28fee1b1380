import { beforeEach, describe, expect, it } from "vitest";
import { type CountyNetworkStore, createCountyNetworkStore } from "#services/network/county-network/store.ts";
import { manifest } from "#services/network/manifest.ts";
import { changeStaff, rewriteStaffCards } from "#services/network/staff/change-staff.ts";
import { staffKey } from "#services/network/staff/keys.ts";
import type { StaffRow } from "#services/network/staff/rows.ts";
import { nextCard } from "#services/network/staff/rules/role-card.ts";
import { createStaffStore, type StaffStore } from "#services/network/staff/store.ts";
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

let networks: CountyNetworkStore;
let staff: StaffStore;
beforeEach(async () => {
  const { platform } = await createTestPlatform([manifest.table]);
  const table = tableName(platform.stage, manifest.table.name);
  networks = createCountyNetworkStore(platform.documents, table);
  staff = createStaffStore(platform.documents, table);
  for (const row of [...stations, contract]) await networks.save(row, await networks.read(county));
});

const add = (appointment: StaffRow, store: StaffStore = staff) =>
  changeStaff({ networks, staff: store }, county, place.personId, () => ({
    added: appointment,
    result: undefined,
  }));
const divisions = async () =>
  (await staff.findRoleCard(place.personId))?.grants.map((grant) => grant.divisions);

describe("a role card", () => {
  it("is worked out again when a contract changes between reading and writing", async () => {
    let saves = 0;
    const disturbed: StaffStore = {
      ...staff,
      save: async (change) => {
        saves += 1;
        if (saves === 1) await networks.save(narrowed, await networks.read(county));
        return staff.save(change);
      },
    };
    await add(manager, disturbed);
    expect(saves).toBe(2);
    expect(await divisions()).toEqual([["430422001"]]);
  });

  it("keeps what somebody else gave while it was read", async () => {
    const finance: StaffRow = { ...manager, ...staffKey({ ...place, role: "finance" }), role: "finance" };
    let listing: Promise<StaffRow[]> | undefined;
    const disturbed: StaffStore = {
      ...staff,
      listHeldBy: (...of) => {
        if (listing) return staff.listHeldBy(...of);
        listing = staff.listHeldBy(...of).then(async (held) => {
          await add(finance);
          return held;
        });
        return listing;
      },
      // As slow as it can be: a card read beside the list is read after it.
      findRoleCard: async (personId) => {
        await listing;
        return staff.findRoleCard(personId);
      },
    };
    await add(manager, disturbed);
    const card = await staff.findRoleCard(place.personId);
    expect(card?.grants.map(({ role }) => role).sort()).toEqual(["finance", "ngo_manager"]);
  });

  it("is never written on a network that has moved on", async () => {
    const stale = { ...exampleNetwork(stations, [contract]), version: 2 };
    const card = nextCard(place.personId, undefined, [manager], stale);
    await expect(staff.save({ added: manager, card, network: stale })).rejects.toThrow(ConditionFailed);
    expect(await staff.findRoleCard(place.personId)).toBeUndefined();
    expect(await staff.list(county)).toEqual([]);
  });

  it("answers busy where others never stop writing", async () => {
    const disturbed: StaffStore = {
      ...staff,
      save: async () => {
        throw new ConditionFailed([{ at: 0, item: undefined }]);
      },
    };
    await expect(add(manager, disturbed)).rejects.toMatchObject({ code: "busy" });
  });

  it("follows its operator's contract, keeps other counties' grants, and is not written where nothing changed", async () => {
    await add(manager);
    const elsewhere = { role: "auditor", county: "430103" } as const;
    const existing = await staff.findRoleCard(place.personId);
    if (!existing) throw new Error("no card");
    const card = { ...existing, version: 2, grants: [elsewhere, ...existing.grants] };
    await staff.save({ card, network: await networks.read(county) });

    await rewriteStaffCards({ networks, staff }, county);
    expect((await staff.findRoleCard(place.personId))?.version).toBe(2);
    await networks.save(narrowed, await networks.read(county));
    await rewriteStaffCards({ networks, staff }, county);
    expect(await staff.findRoleCard(place.personId)).toMatchObject({
      version: 3,
      grants: [elsewhere, { role: "ngo_manager", divisions: ["430422001"] }],
    });
  });
});
