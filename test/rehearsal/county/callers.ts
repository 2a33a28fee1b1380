import { createHash } from "node:crypto";
import { type Answer, createApiTester, type Send } from "#test/support/api.ts";
import type { Rehearsal } from "../start.ts";

/** Somebody's `sub` at the issuer: the same in every run. */
const subjectOf = (name: string): string => {
  const hex = createHash("sha256").update(name).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    "-",
  );
};

/** An answer that was not what the county's life needs. */
class Unexpected extends Error {
  constructor(who: string, call: string, { status, body }: Answer) {
    super(`${who}: ${call} answered ${status} ${JSON.stringify(body).slice(0, 500)}`);
  }
}

/**
 * Calls of the people of a county, who sign in at the rehearsed issuer. A call has to succeed, or to answer what
 * `refusal` names: its status.
 */
export const createCallers = ({ address, signIn }: Pick<Rehearsal, "address" | "signIn">) => {
  const api = createApiTester(address);
  const tokens = new Map<string, Promise<string>>();
  const calls = new Set<string>();
  const checked =
    (who: string, send: () => Promise<Send>) =>
    async (call: string, body?: unknown, headers?: Record<string, string>): Promise<Answer["body"]> => {
      calls.add(call.replace(/\?.*/, ""));
      const answer = await (await send())(call, body, headers);
      if (answer.status >= 300) throw new Unexpected(who, call, answer);
      return answer.body;
    };
  const tokenOf = (who: string): Promise<string> => {
    const token = tokens.get(who) ?? signIn.person(subjectOf(who), `${who}@demo.invalid`);
    tokens.set(who, token);
    return token;
  };
  return {
    guest: checked("a guest", async () => api.guest),
    as: (who: string) => checked(who, async () => api.withToken(await tokenOf(who))),
    machine: (clientId: string, scopes: readonly string[]) =>
      checked(clientId, async () => api.withToken(await signIn.machine(clientId, scopes))),
    /** A call that has to be refused, and with which status. */
    refused: async (who: string, status: number, call: string, body?: unknown): Promise<void> => {
      const answer = await api.withToken(await tokenOf(who))(call, body);
      if (answer.status !== status) throw new Unexpected(who, call, answer);
    },
    /** Every call so far, as `METHOD /path`. */
    calls: (): readonly string[] => [...calls],
  };
};
export type Callers = ReturnType<typeof createCallers>;
export type Caller = ReturnType<Callers["as"]>;
