import * as z from "zod";
import type { Sandbox } from "../deliveries/sandbox.ts";
import { decodeForm, type Form } from "../http/body.ts";
import type { HttpCall, HttpReply, HttpRoute } from "../http/http.ts";
import { listOf, parse, text } from "../http/parameters.ts";
import { API_VERSION } from "../state/api-version.ts";
import { faultBody, StripeFault } from "../state/fault.ts";
import { beginWork } from "../state/work.ts";
import type { ApiRoute } from "./api-route.ts";
import { expand } from "./expand.ts";
import { idempotencyKey, remembered, replay, storedAnswer } from "./idempotency.ts";

const expansions = z.object({ expand: listOf(text).default([]) });

const parametersOf = (encoded: string): { paths: readonly string[]; input: Form } => {
  const { expand: paths, ...input } = decodeForm(encoded);
  return { paths: parse(expansions, { expand: paths }).expand, input };
};

function authenticate({ headers }: HttpCall): void {
  const key = /^Bearer (.*)$/.exec(headers.authorization ?? "")?.[1];
  if (key === undefined) {
    throw new StripeFault(401, "You did not provide an API key. Use Authorization: Bearer YOUR_SECRET_KEY.");
  }
  if (!/^sk_test_\w+$/.test(key))
    throw new StripeFault(401, "Invalid API Key provided: only sk_test_ keys work here.");
  const version = headers["stripe-version"] ?? API_VERSION;
  if (version !== API_VERSION) {
    throw new StripeFault(
      400,
      `Invalid Stripe API version: ${String(version)}. This sandbox speaks ${API_VERSION}.`,
    );
  }
}

/** Runs an action. A refusal after the parameters were accepted is an answer; only some leave what was done. */
function attempt(sandbox: Sandbox, run: (work: ReturnType<typeof beginWork>) => unknown) {
  const work = beginWork(sandbox.core);
  try {
    return { status: 200, work, effect: work.effect(run(work)) };
  } catch (error) {
    if (!(error instanceof StripeFault)) throw error;
    const refused = error.kept ? work : beginWork(sandbox.core);
    return { status: error.status, work: refused, effect: refused.effect(faultBody(error)) };
  }
}

function serveRead(route: ApiRoute, sandbox: Sandbox, call: HttpCall): HttpReply {
  const { paths, input } = parametersOf(call.query);
  const work = beginWork(sandbox.core);
  const run = route.prepare(input);
  const answer = run({ work, id: call.params.id ?? "", path: call.path, payPages: sandbox.payPages() });
  return { status: 200, body: expand(answer, paths, work) };
}

function serveWrite(route: ApiRoute, sandbox: Sandbox, call: HttpCall): HttpReply {
  const key = idempotencyKey(call);
  const stored = remembered(sandbox.core.state, key, sandbox.core.now());
  if (stored) return replay(stored, call);

  const { paths, input } = parametersOf(call.body || call.query);
  const run = route.prepare(input);
  const { status, effect, work } = attempt(sandbox, (work) =>
    run({ work, id: call.params.id ?? "", path: call.path, payPages: sandbox.payPages() }),
  );
  const body = status === 200 ? expand(effect.answer, paths, work) : effect.answer;
  const cause = { id: call.requestId, idempotency_key: key };
  const answer = key === null ? undefined : storedAnswer(key, call, { status, body }, work.now);
  sandbox.commit(effect, cause, answer);
  return { status, body };
}

/** Serves a route of the API: checks key and version, parses parameters, replays repetitions, expands ids. */
export const apiRoute = (route: ApiRoute, sandbox: Sandbox): HttpRoute => ({
  method: route.method,
  path: route.path,
  answer(call) {
    authenticate(call);
    const reply = route.method === "GET" ? serveRead(route, sandbox, call) : serveWrite(route, sandbox, call);
    return { ...reply, headers: { "stripe-version": API_VERSION, ...reply.headers } };
  },
});
