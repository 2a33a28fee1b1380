import type * as z from "zod";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import { type ContactCard, contactSchema } from "#shared/published/cards/contact-card.ts";
import { hasConsent } from "../../profiles/rules/consents.ts";
import { isLeader, seesMembers } from "../access.ts";
import type { TeamDeps } from "../deps.ts";
import type { teamRoutes } from "../routes.ts";
import type { memberSchema } from "../schemas.ts";

type ListTeamMembers = UseCase<TeamDeps, typeof teamRoutes.listTeamMembers>;
type MemberView = z.input<ReturnType<typeof memberSchema>>;

/**
 * A team's members, masked to the staff of its place; its leader reads name and phone of the members who agreed.
 * @throws Problem `not-found`, also where the caller may not see the members
 */
export const listTeamMembers: ListTeamMembers = async (deps, { params: { teamId }, query }, { actor }) => {
  const { profiles, teams, cursors, envelope } = deps;
  const team = await teams.find(teamId);
  if (!team || !seesMembers(actor, team)) throw new Problem("not-found");
  const list = `members ${teamId}`;
  const page = await teams.listMembers(teamId, query.limit, cursors.decode(list, query.cursor));
  const { rows, contacts } = await profiles.findMany(page.rows.map(({ volunteerId }) => volunteerId));
  const agreed = new Set(
    rows.flatMap((row) =>
      row.status !== "withdrawn" && hasConsent(row.consents, "shareWithTeamLeader") ? [row.volunteerId] : [],
    ),
  );
  const cards = new Map(contacts.map((card) => [card.volunteerId, card]));

  const openContact = async ({ personId, sealed }: ContactCard) => {
    const { name, phone } = await envelope.open(personId, "contact", sealed, contactSchema());
    return { name, phone };
  };
  const items = page.rows.map(async ({ volunteerId, joinedAt }): Promise<MemberView[]> => {
    const card = cards.get(volunteerId);
    // Without a card the member withdrew after the page was read.
    if (!card) return [];
    const contact = isLeader(actor, team) && agreed.has(volunteerId) ? await openContact(card) : {};
    const leader = volunteerId === team.leader;
    return [{ volunteerId, maskedName: card.maskedName, leader, joinedAt, ...contact }];
  });
  return { items: (await Promise.all(items)).flat(), nextCursor: cursors.encode(list, page.next) };
};
