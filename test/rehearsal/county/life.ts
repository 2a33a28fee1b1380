import type { StripeSandbox } from "#infra/local/stripe/server.ts";
import type { Rehearsal } from "../start.ts";
import { createCallers } from "./callers.ts";
import { importNeeds, importWhatHasGone } from "./imports.ts";
import {
  acknowledge,
  changeProject,
  disputeAGift,
  give,
  giveBack,
  giveMonthly,
  giveOffline,
  helpSomebody,
  publishProject,
  readBooks,
  readReconciliation,
  readStatements,
  tellOfProject,
  tellPublic,
} from "./money.ts";
import {
  askPeople,
  beginShift,
  changeWhatPlacesRestOn,
  endings,
  fillNeed,
  pullLists,
  readMessages,
  signUpByPhone,
  thankByName,
} from "./needs.ts";
import { openCounty } from "./open-county.ts";
import { payOut } from "./pay-outs.ts";
import { appointStaff, endAppointment } from "./staff.ts";
import { registerVolunteers } from "./volunteers.ts";

/**
 * A county's whole life on a fresh stage, from the command that opens it to those who leave. Each chapter begins once
 * everything of the one before was carried.
 * @throws Error at the first call that answers otherwise
 */
export const liveThrough = async (
  rehearsal: Rehearsal,
  stripe: StripeSandbox,
  say: (line: string) => void = () => {},
): Promise<{ readonly calls: readonly string[] }> => {
  const { settle, endpoint, assembly, runSchedules, makeDue, publishEarlier } = rehearsal;
  const callers = createCallers(rehearsal);
  const chapter = async <T>(name: string, live: () => Promise<T>): Promise<T> => {
    const begun = performance.now();
    const result = await live();
    await settle();
    say(`${name}: ${Math.round(performance.now() - begun)} ms`);
    return result;
  };
  await chapter("county", () => openCounty(endpoint, assembly.stage.name, callers));
  await chapter("staff", () => appointStaff(callers));
  const { teamId } = await chapter("volunteers", () => registerVolunteers(callers));
  const projectId = await chapter("project", () => publishProject(callers));
  const shift = await chapter("shift", () => beginShift(callers));
  const gifts = await chapter("gifts", () => give(callers, projectId, stripe));
  await chapter("books", () => readBooks(callers, projectId, stripe, gifts));
  await chapter("monthly gifts", () => giveMonthly(callers, projectId, stripe, settle));
  await chapter("slots", () => helpSomebody(callers, projectId, stripe, settle));
  await chapter("pay-outs", () => payOut(callers, projectId, stripe, settle));
  await chapter("refunds", () => giveBack(callers, gifts, stripe, settle));
  await chapter("disputes", () => disputeAGift(callers, gifts, stripe, settle));
  await chapter("offline gifts", () => giveOffline(callers, projectId));
  await chapter("statement", () => tellPublic(callers, projectId, publishEarlier));
  await chapter("statements", () => readStatements(callers, projectId, settle));
  await chapter("acknowledgments", () => acknowledge(callers, projectId, gifts));
  await chapter("change requests", () => changeProject(callers, projectId));
  await chapter("updates", () => tellOfProject(callers, projectId));
  const filled = await chapter("need", () => fillNeed(callers, teamId, settle));
  await chapter("by phone", () => signUpByPhone(callers, settle));
  await chapter("offers", () => askPeople(callers, settle));
  await chapter("changes", () => changeWhatPlacesRestOn(callers, settle));
  await chapter("schedules", async () => {
    await makeDue();
    await runSchedules();
  });
  await chapter("reconciliation", () => readReconciliation(callers));
  if (rehearsal.mail.sent().length === 0) throw new Error("no letter has left");
  await chapter("messages", () => readMessages(callers));
  await chapter("lists", () => pullLists(callers, filled.need));
  await chapter("attendance", shift.record);
  await chapter("thanks", () => thankByName(callers));
  await chapter("import", () => importNeeds(callers, endpoint, settle));
  await chapter("a file that has gone", () => importWhatHasGone(callers, endpoint, rehearsal.files, settle));
  await chapter("endings", () => endings(callers, filled, settle));
  await chapter("schedules again", async () => {
    await makeDue();
    await runSchedules();
  });
  if (rehearsal.people.removedPeople().length === 0) throw new Error("nobody's sign-in was removed");
  await chapter("appointment ends", () => endAppointment(callers));
  return { calls: callers.calls() };
};
