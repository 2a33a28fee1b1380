import type { Platform } from "#shared/platform/platform.ts";
import type { NoticePorts } from "./ports.ts";
import type { NoticeStore } from "./store.ts";

/** What this service works with. */
export interface NoticeDeps extends Pick<Platform, "clock" | "ids" | "cursors" | "envelope" | "log"> {
  readonly store: NoticeStore;
  readonly ports: NoticePorts;
  /** Where the recipient can read on. */
  readonly url: string | undefined;
}
