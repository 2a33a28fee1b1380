import type { Counts } from "#shared/counts/counts.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { StaffDeps } from "../staff/deps.ts";
import type { InvitationStore } from "./store.ts";

/** What the use cases of this area work with. */
export interface InvitationDeps extends StaffDeps, Pick<Platform, "envelope" | "ids"> {
  readonly invitations: InvitationStore;
  readonly counts: Counts;
}
