import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import { phoneEnd } from "#shared/values/phone-end.ts";
import { countyDay } from "#shared/values/time.ts";
import { noteLooks } from "../../looks/note-looks.ts";
import { requireProfile } from "../../profiles/change-profile.ts";
import type { RecordedCheck } from "../../profiles/rows.ts";
import { openProfile } from "../../profiles/seal-profile.ts";
import { isHomeLead, seesValidity } from "../access.ts";
import type { CheckDeps } from "../deps.ts";
import type { checkRoutes } from "../routes.ts";

const referenceSchema = once(() => z.strictObject({ reference: z.string() }));

type ListChecks = UseCase<CheckDeps, typeof checkRoutes.listChecks>;

/**
 * The checks of a volunteer: in full, with the full name, to the lead of the home station, which the volunteer can read;
 * to other staff, whether each holds.
 * @throws Problem `not-found`, also for staff of elsewhere
 */
export const listChecks: ListChecks = async (deps, { params }, call) => {
  const { profiles, looks, envelope } = deps;
  const { actor, now } = call;
  const row = await requireProfile(profiles, params.volunteerId);
  const today = countyDay(now);
  const inFull = async ({ kind, validUntil, recordedAt, sealedReference }: RecordedCheck) => ({
    kind,
    valid: today <= validUntil,
    validUntil,
    recordedAt,
    ...(sealedReference
      ? await envelope.open(row.personId, "identity", sealedReference, referenceSchema())
      : {}),
  });
  if (isHomeLead(actor, row)) {
    const look = { role: "station_lead", division: row.division, shown: "name" } as const;
    await noteLooks(looks, [row.volunteerId], look, call);
    const { contact } = await openProfile(deps, row);
    const person = { name: contact.name, phoneEnd: phoneEnd(contact.phone) };
    return { person, items: await Promise.all(row.checks.map(inFull)), nextCursor: null };
  }
  if (!seesValidity(actor, row)) throw new Problem("not-found");
  const items = row.checks.map(({ kind, validUntil }) => ({ kind, valid: today <= validUntil }));
  return { person: { maskedName: row.maskedName ?? "" }, items, nextCursor: null };
};
