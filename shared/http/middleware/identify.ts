import type { Actor } from "#shared/access/actor.ts";
import type { Identity } from "#shared/access/token.ts";
import { createMinuteCounter } from "#shared/counts/minute-counter.ts";
import { limitReached } from "#shared/counts/reached.ts";
import { get } from "#shared/db/read.ts";
import { tableName } from "#shared/db/table.ts";
import { limits } from "#shared/limits/limits.ts";
import { rolesIn, type Who } from "#shared/manifest/manifest.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { Problem } from "#shared/problem/problem.ts";
import { gateCardKey, gateCardSchema } from "#shared/published/cards/gate-card.ts";
import { type ApiMiddleware, partOf } from "../exchange.ts";
import { readGrants } from "../read-grants.ts";

const failedTokens = "failed-tokens-of-address";

/** Whether the gate card is needed to decide who may call. If donors may, everybody signed in may. */
const needsGateCard = (who: Who): boolean => {
  const roles = rolesIn(who);
  return !roles.includes("donor") && (roles.includes("volunteer") || roles.includes("team_leader"));
};

const needsGrants = (who: Who): boolean =>
  rolesIn(who).some((role) => role !== "donor" && role !== "volunteer" && role !== "team_leader");

const bearer = (header: string): string => {
  const [, token] = /^Bearer ([\w.~+/=-]+)$/i.exec(header) ?? [];
  if (!token) throw new Problem("unauthenticated");
  return token;
};

/** Reads the cards of a token's subject, strongly consistent, and makes the actor of them. */
const readActor = async (platform: Platform, identity: Identity, who: Who): Promise<Actor> => {
  const { documents, ids, stage } = platform;
  const { machine, issuer, subject } = identity;
  const personId = ids.derived(machine ? "machineClient" : "person", issuer, subject);
  const volunteerId = ids.derived("volunteer", personId);
  const [held, gateCard] = await Promise.all([
    machine || needsGrants(who) ? readGrants(platform, personId) : undefined,
    !machine && needsGateCard(who)
      ? get(documents, tableName(stage, "volunteers"), gateCardKey(volunteerId), gateCardSchema(), true)
      : undefined,
  ]);
  return {
    kind: machine ? "machine" : "person",
    personId,
    volunteerId,
    subject,
    email: identity.email,
    scopes: identity.scopes.filter((scope) => held?.machineScopes?.includes(scope)),
    grants: held?.grants ?? [],
    gateCard: gateCard?.status === "withdrawn" ? undefined : gateCard,
  };
};

/**
 * Establishes who calls. A token that is sent must be valid, even if the route needs none. Invalid ones are counted by
 * client address within one function instance: beyond the limit no signature is checked any more in that minute.
 * @throws Problem `unauthenticated`, `limit-reached`
 */
export const identify = (platform: Platform): ApiMiddleware => {
  const {
    clock,
    limits: { factor },
    verifyToken,
  } = platform;
  const failed = createMinuteCounter(clock);
  const verify = async (header: string, address: string): Promise<Identity> => {
    if (failed.countOf(address) >= limits[failedTokens].most * factor)
      throw limitReached(failedTokens, clock(), factor);
    try {
      return await verifyToken(bearer(header));
    } catch (error) {
      if (error instanceof Problem) failed.add(address);
      throw error;
    }
  };
  return {
    before: async ({ event, context: { exchange } }) => {
      const header = event.headers.authorization;
      const clientAddress = partOf(exchange, "clientAddress");
      exchange.actor =
        header === undefined
          ? { kind: "public", clientAddress }
          : await readActor(platform, await verify(header, clientAddress), partOf(exchange, "route").who);
    },
  };
};
