import * as z from "zod";
import type { Sandbox } from "../deliveries/sandbox.ts";
import { decodeForm, type Form } from "../http/body.ts";
import { faultBody, StripeFault } from "../http/fault.ts";
import type { HttpCall, HttpReply, HttpRoute } from "../http/http.ts";
import { listOf, parse, text } from "../http/parameters.ts";
import { API_VERSION } from "../state/api-version.ts";
import type { Effect } from "../state/effect.ts";
import type { ApiCall, ApiRoute, ReadRoute, WriteRoute } from "./api-route.ts";
import { expand } from "./expand.ts";
import { idempotencyKey, replay, storedAnswer } from "./idempotency.ts";

const expansions = z.object({ expand: listOf(text).default([]) });

const parametersOf = (encoded: string): { paths: readonly string[]; input: Form } => {
  const { expand: paths, ...input } = decodeForm(encoded);
  return { paths: parse(expansions, { expand: paths }).expand, input };
};

const apiCall = (sandbox: Sandbox, { params, path }: HttpCall): ApiCall => ({
  sandbox,
  id: params.id ?? "",
  path,
});

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

/** Runs a write. A refusal after the parameters were accepted is an answer, and is stored like one. */
function attempt(run: () => Effect): { status: number; effect: Effect } {
  try {
    return { status: 200, effect: run() };
  } catch (error) {
    if (!(error instanceof StripeFault)) throw error;
    return { status: error.status, effect: { answer: faultBody(error), rows: [], events: [] } };
  }
}

function serveRead(route: ReadRoute, sandbox: Sandbox, call: HttpCall): HttpReply {
  const { paths, input } = parametersOf(call.query);
  const answer = route.prepare(input)(apiCall(sandbox, call));
  return { status: 200, body: expand(answer, paths, sandbox.state.findVisible) };
}

function serveWrite(route: WriteRoute, sandbox: Sandbox, call: HttpCall): HttpReply {
  const { state } = sandbox;
  const key = idempotencyKey(call);
  const stored = key === null ? undefined : state.find("sandbox.answer", key);
  if (stored) return replay(stored, call);

  const { paths, input } = parametersOf(call.body);
  const run = route.prepare(input);
  const { status, effect } = attempt(() => run(apiCall(sandbox, call)));
  const find = (id: string) => effect.rows.find((row) => row.id === id) ?? state.findVisible(id);
  const body = status === 200 ? expand(effect.answer, paths, find) : effect.answer;
  const cause = { id: call.requestId, idempotency_key: key };
  sandbox.commit(effect, cause, key === null ? undefined : storedAnswer(key, call, status, body));
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
