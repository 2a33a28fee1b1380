import * as z from "zod";
import { type Actor, mayAt } from "#shared/access/actor.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import { countyOf } from "#shared/values/division.ts";
import { countyDay } from "#shared/values/time.ts";
import type { manifest } from "../../manifest.ts";
import { requireProfile } from "../../profiles/change-profile.ts";
import type { VolunteerDeps } from "../../profiles/deps.ts";
import type { RecordedCheck, RegisteredRow } from "../../profiles/rows.ts";

const referenceSchema = z.strictObject({ reference: z.string() });

/** Any social worker of the county may have this volunteer come; a manager, in the divisions operated. */
const seesValidity = (actor: Actor, { division }: RegisteredRow): boolean =>
  mayAt(actor, ["ngo_manager", "county_admin"], { division }) ||
  (actor.kind !== "public" &&
    actor.grants.some(({ role, county }) => role === "social_worker" && county === countyOf(division)));

type List = UseCase<VolunteerDeps, typeof manifest.routes.listChecks>;

/** What is recorded of a volunteer: to the lead of the home station in full, to other staff whether it holds. */
export const listChecks: List = async ({ store, envelope }, { params }, call) => {
  const row = await requireProfile(store, params.volunteerId);
  const today = countyDay(call.now);
  const inFull = async ({ kind, validUntil, recordedAt, sealedReference }: RecordedCheck) => ({
    kind,
    valid: today <= validUntil,
    validUntil,
    recordedAt,
    ...(sealedReference
      ? await envelope.open(row.personId, "identity", sealedReference, referenceSchema)
      : {}),
  });
  if (mayAt(call.actor, ["station_lead"], row))
    return { items: await Promise.all(row.checks.map(inFull)), nextCursor: null };
  if (!seesValidity(call.actor, row)) throw new Problem("not-found");
  const items = row.checks.map(({ kind, validUntil }) => ({ kind, valid: today <= validUntil }));
  return { items, nextCursor: null };
};
