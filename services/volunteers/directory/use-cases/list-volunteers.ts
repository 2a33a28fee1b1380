import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { invalid } from "#shared/problem/problem.ts";
import { contactSchema } from "#shared/published/cards/contact-card.ts";
import type { GateCard } from "#shared/published/cards/gate-card.ts";
import { phoneEnd } from "#shared/values/phone-end.ts";
import { countyDay } from "#shared/values/time.ts";
import { checkValiditySchema } from "../../checks/schemas.ts";
import { noteLooks } from "../../looks/note-looks.ts";
import { searchingRole } from "../access.ts";
import type { DirectoryDeps } from "../deps.ts";
import type { directoryRoutes } from "../routes.ts";
import { fewest, type Wanted, wantedBy } from "../rules/wanted.ts";

type ListVolunteers = UseCase<DirectoryDeps, typeof directoryRoutes.listVolunteers>;

/** Longer than any name in percent-encoding; the name itself is judged by what it finds. */
const longestHeader = 1_000;

/** People whom one call looks through: each costs a decryption. A township of thousands is searched page by page. */
const lookedThrough = 200;

const header = "header/volunteer-query";

const wantedIn = (sent: string | undefined, whole: boolean): Wanted | undefined => {
  if (sent === undefined || sent === "") return undefined;
  if (sent.length > longestHeader)
    throw invalid(header, { code: "too-long", params: { most: longestHeader } });
  let typed: string;
  try {
    typed = decodeURIComponent(sent);
  } catch {
    throw invalid(header, "not-utf8");
  }
  const wanted = wantedBy(typed, whole);
  if (!wanted) throw invalid(header, { code: "too-short", params: { least: fewest } });
  return wanted;
};

/** Opens the contact of volunteers; of who left meanwhile there is none. */
const openAll = async ({ profiles, envelope }: DirectoryDeps, rows: readonly GateCard[]) => {
  const cards = await profiles.findContacts(rows.map(({ volunteerId }) => volunteerId));
  return new Map(
    await Promise.all(
      cards.map(
        async ({ volunteerId, personId, sealed }) =>
          [volunteerId, await envelope.open(personId, "contact", sealed, contactSchema())] as const,
      ),
    ),
  );
};

/**
 * The volunteers at home in a division, who registered last first, or those whom the header names. Each person shown can
 * read that they were. Costs half a read unit for 4 KB of gate cards, and a read and a decryption for each contact opened:
 * for a worker's list none, for a lead's those shown, for a search those looked through.
 * @throws Problem `not-found` for a division elsewhere; `invalid` for a search that is too short
 */
export const listVolunteers: ListVolunteers = async (deps, { query, headers }, call) => {
  const { division, limit, cursor } = query;
  const role = searchingRole(requireSignedIn(call.actor), division);
  const isLead = role === "station_lead";
  const wanted = wantedIn(headers["volunteer-query"], !isLead);
  const list = `volunteers ${division}`;
  const after = deps.cursors.decode(list, cursor);
  const page = await deps.profiles.listHomes(division, wanted ? lookedThrough : limit, after);

  const contacts = isLead || wanted ? await openAll(deps, page.rows) : undefined;
  const shown = page.rows.flatMap((row) => {
    const contact = contacts?.get(row.volunteerId);
    if (row.status === "withdrawn" || (contacts && !contact)) return [];
    const { status } = row;
    return wanted && !(contact && wanted(contact)) ? [] : [{ ...row, status, contact }];
  });
  const look = { role, division, shown: wanted ? "search" : "list" } as const;
  await noteLooks(
    deps.looks,
    shown.map(({ volunteerId }) => volunteerId),
    look,
    call,
  );

  const today = countyDay(call.now);
  const kindOf = (kind: string) => checkValiditySchema().shape.kind.parse(kind);
  const items = shown.map(({ volunteerId, maskedName = "", status, skills, checks, contact }) => ({
    volunteerId,
    maskedName,
    status,
    skills,
    checks: checks.map(({ kind, validUntil }) => ({ kind: kindOf(kind), valid: today <= validUntil })),
    ...(isLead && contact ? { phoneEnd: phoneEnd(contact.phone) } : {}),
  }));
  return { items, nextCursor: deps.cursors.encode(list, page.next) };
};
