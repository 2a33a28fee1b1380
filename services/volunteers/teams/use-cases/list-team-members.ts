import type * as z from "zod";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import { type ContactCard, contactSchema } from "#shared/published/cards/contact-card.ts";
import type { manifest } from "../../manifest.ts";
import type { VolunteerDeps } from "../../profiles/deps.ts";
import { isGiven } from "../../profiles/rules/consents.ts";
import type { memberSchema } from "../schemas.ts";
import { seesMembers } from "../views.ts";

type List = UseCase<VolunteerDeps, typeof manifest.routes.listTeamMembers>;
type MemberView = z.input<typeof memberSchema>;

/** A team's members: masked to the staff of its place; its leader reads name and phone of those who consented. */
export const listTeamMembers: List = async (deps, { params: { teamId }, query }, call) => {
  const { store, cursors, envelope } = deps;
  const team = await store.findTeam(teamId);
  if (!team || !seesMembers(call.actor, team)) throw new Problem("not-found");
  const list = `members ${teamId}`;
  const page = await store.listMembers(teamId, query.limit, cursors.decode(list, query.cursor));
  const { profiles, contacts } = await store.findMany(page.rows.map(({ volunteerId }) => volunteerId));
  const leading = call.actor.kind !== "public" && call.actor.volunteerId === team.leader;
  const agreed = new Set(
    profiles.flatMap((row) =>
      row.status !== "withdrawn" && isGiven(row.consents, "shareWithTeamLeader") ? [row.volunteerId] : [],
    ),
  );
  const cards = new Map(contacts.map((card) => [card.volunteerId, card]));

  const openedOf = async ({ personId, sealed }: ContactCard) => {
    const { name, phone } = await envelope.open(personId, "contact", sealed, contactSchema);
    return { name, phone };
  };
  const items = page.rows.map(async ({ volunteerId, joinedAt }): Promise<MemberView[]> => {
    const card = cards.get(volunteerId);
    // Withdrawn since the page was read.
    if (!card) return [];
    const opened = leading && agreed.has(volunteerId) ? await openedOf(card) : {};
    const leader = volunteerId === team.leader;
    return [{ volunteerId, maskedName: card.maskedName, leader, joinedAt, ...opened }];
  });
  return { items: (await Promise.all(items)).flat(), nextCursor: cursors.encode(list, page.next) };
};
