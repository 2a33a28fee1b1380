import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { countyDay } from "#shared/values/time.ts";
import { requirePullableTownship } from "../access.ts";
import type { ListDeps } from "../deps.ts";
import type { listRoutes } from "../routes.ts";
import { daysOf, mondaysOf } from "../rules/days.ts";
import { onlyAttended } from "../rules/listed.ts";
import { pullRows } from "../rules/pull-rows.ts";
import { bySignup } from "../rules/weeks.ts";

/**
 * Who came to a township's services on some days: names of those who agreed to be thanked by name, in the order of a
 * Chinese dictionary, and how many others. The others are who did not agree, who has left since, and who signed up by name
 * and phone alone, who was never asked. Each name that is shown is logged as a pull. Costs a Query for each week, half a
 * read unit a person and one decryption a name.
 */
export const listThanks: UseCase<ListDeps, typeof listRoutes.listThanks> = async (deps, { query }, call) => {
  const { division } = query;
  const grant = requirePullableTownship(requireSignedIn(call.actor), division);
  const days = daysOf(query, countyDay(call.now));
  const weeks = await Promise.all(mondaysOf(days).map((monday) => deps.store.listWeek(division, monday)));
  const attended = onlyAttended(bySignup(weeks.flat(), days));
  const people = new Set(attended.map(({ volunteerId }) => volunteerId));

  const cards = await deps.contactCards.find([...people]);
  const opened = await Promise.all(
    [...cards].map(async ([id, card]) => [id, await deps.contactCards.openName(card)] as const),
  );
  const names = new Map(opened.flatMap(([id, name]) => (name === undefined ? [] : [[id, name] as const])));
  const shown = attended
    .filter(({ volunteerId }) => names.has(volunteerId))
    .map(({ volunteerId, needId }) => ({ volunteerId, needId, contact: false, grant }));
  await deps.store.logPull(pullRows(shown, call, "thanks"));

  const items = [...names.values()].toSorted(new Intl.Collator("zh-CN").compare).map((name) => ({ name }));
  return { ...days, items, others: people.size - names.size, nextCursor: null };
};
