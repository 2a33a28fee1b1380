import type { Platform } from "#shared/platform/platform.ts";
import type { PosterDeps } from "../books/deps.ts";
import type { LedgerStore } from "../books/store.ts";
import { subjectOf } from "../inbox/rows.ts";
import type { OfflineDeps } from "./deps.ts";
import { bookingOfOffline, shardOfOffline } from "./rules/booking.ts";

interface Deps extends Pick<OfflineDeps, "offline" | "projects">, Pick<Platform, "clock" | "ids"> {
  readonly ledger: Pick<LedgerStore, "findShard">;
}

/** What the poster decides on an offline gift by: the state just read. @throws Error if what it names is not there */
export const bookOffline =
  ({ offline, projects, ledger, clock, ids }: Deps): PosterDeps["bookingOfInstruction"] =>
  async (inbox) => {
    const offlineDonationId = subjectOf(inbox.instruction);
    const row = await offline.find(offlineDonationId);
    const project = row && (await projects.findProject(row.projectId));
    if (!row || !project) throw new Error(`${offlineDonationId} was not found`);
    return bookingOfOffline({
      inbox,
      row,
      project,
      shard: row.kind === "goods" ? undefined : await ledger.findShard(shardOfOffline(row)),
      postingId: (key) => ids.derived("posting", key),
      now: clock(),
    });
  };
