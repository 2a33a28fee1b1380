import type { Change } from "#shared/db/row.ts";
import { preferencesKey } from "./keys.ts";
import type { PreferencesRow } from "./rows.ts";

/** The next version of what is kept of a person, with some of it replaced. */
export const nextPreferences = (
  personId: string,
  before: PreferencesRow | undefined,
  replaced: Partial<Pick<PreferencesRow, "ways" | "read">>,
  change: Change,
): PreferencesRow => ({
  ...preferencesKey(personId),
  ways: before?.ways ?? {},
  ...(before?.read ? { read: before.read } : {}),
  ...replaced,
  version: (before?.version ?? 0) + 1,
  change,
});
