import * as z from "zod";
import { invalid, Problem } from "#shared/problem/problem.ts";
import { type Persona, personaSubject } from "../identity/persona.ts";
import { answerJson, jsonOf } from "../runtime/gateway/answer.ts";
import type { LocalRoutes } from "../runtime/gateway/gateway.ts";

/** A message that the deployed system would have sent. */
export interface LocalMessage {
  readonly to: string;
  readonly channel: "mail" | "sms";
  readonly subject?: string;
  readonly text: string;
  readonly at: string;
}

export interface DevRouteOptions {
  readonly issuer: string;
  readonly tokenEndpoint: string;
  readonly stripeApi: string;
  readonly personas: readonly Persona[];
  /** Signs an access token for a persona. */
  readonly mint: (subject: string, persona: string) => Promise<string>;
  readonly messages: (to: string) => Promise<readonly LocalMessage[]>;
}

const tokenRequest = z.strictObject({ persona: z.string().max(100) });

const subjectOf = (persona: string): string => {
  try {
    return personaSubject(persona);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Problem("invalid", { errors: [{ pointer: "/persona", code: "invalid", message }] });
  }
};

/** Routes for scripts and tests that only the local stack has: addresses, tokens of personas, sent messages. */
export const devRoutes = (options: DevRouteOptions): LocalRoutes => ({
  "GET /local/info": (_request, response) => {
    const { issuer, tokenEndpoint, stripeApi, personas } = options;
    answerJson(response, 200, { issuer, tokenEndpoint, stripeApi, personas });
  },
  "POST /local/token": async (_request, response, { body }) => {
    const parsed = tokenRequest.safeParse(jsonOf(body));
    if (!parsed.success) throw invalid("/persona", { code: "not-an-id", params: { kind: "persona" } });
    const { persona } = parsed.data;
    answerJson(response, 200, { accessToken: await options.mint(subjectOf(persona), persona) });
  },
  "GET /local/mailbox": async (_request, response, { url }) => {
    const to = url.searchParams.get("to") ?? "";
    answerJson(response, 200, { items: await options.messages(to) });
  },
});
