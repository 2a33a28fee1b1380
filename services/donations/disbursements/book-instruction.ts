import type { Platform } from "#shared/platform/platform.ts";
import { countyDay } from "#shared/values/time.ts";
import type { PosterDeps } from "../books/deps.ts";
import { subjectOf } from "../inbox/rows.ts";
import type { DisbursementsDeps } from "./deps.ts";
import { readState } from "./read-state.ts";
import { bookingOfInstruction } from "./rules/booking.ts";
import type { DisbursementStore } from "./store.ts";

/** What the poster decides on an instruction by: the state just read. @throws Error if what it names is not there */
export const bookInstruction =
  (
    deps: Pick<DisbursementsDeps, "projects" | "slots" | "ledger"> &
      Pick<Platform, "clock" | "ids"> & { readonly disbursements: Pick<DisbursementStore, "find"> },
  ): PosterDeps["bookingOfInstruction"] =>
  async (inbox) => {
    const disbursementId = subjectOf(inbox.instruction);
    const row = await deps.disbursements.find(disbursementId);
    const project = row && (await deps.projects.findProject(row.projectId));
    if (!row || !project) throw new Error(`${disbursementId} was not found`);
    const now = deps.clock();
    return bookingOfInstruction({
      inbox,
      row,
      state: await readState(deps, project, row, countyDay(now)),
      postingId: (key) => deps.ids.derived("posting", key),
      now,
    });
  };
