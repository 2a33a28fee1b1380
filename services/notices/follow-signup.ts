import { changeByEvent, type DomainEvent } from "#shared/published/domain-event.ts";
import { signupChangedSchema } from "#shared/published/events/needs.ts";
import type { NoticeDeps } from "./deps.ts";
import { reminderRow } from "./reminder-row.ts";
import { shiftsToRemind } from "./rules/reminders.ts";

/**
 * Keeps in mind which shifts of a signup its volunteer is to be reminded of, by its newest event. An event that comes again,
 * or late, changes nothing.
 */
export const followSignup = async (
  { store, clock }: Pick<NoticeDeps, "store" | "clock">,
  event: DomainEvent,
): Promise<void> => {
  const signup = signupChangedSchema().parse(event.data);
  const before = await store.findReminder(event.subject);
  if (before && before.version >= event.version) return;
  const shifts = shiftsToRemind(signup, before?.shifts ?? [], clock());
  if (!before && shifts.length === 0) return;
  await store.saveReminder(
    reminderRow({
      signupId: event.subject,
      needId: signup.needId,
      personId: signup.personId,
      version: event.version,
      change: changeByEvent(event),
      shifts,
    }),
  );
};
