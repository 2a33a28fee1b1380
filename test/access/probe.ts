import type { RouteDefinition } from "#shared/manifest/manifest.ts";
import type { Answer } from "#test/support/api.ts";
import { type Caller, holdersOf } from "./callers.ts";
import type { Access } from "./matrix.ts";
import type { Plan } from "./plans.ts";
import { reachOf } from "./reach.ts";
import type { Case, Thing, Things } from "./world/objects.ts";
import type { Kind, World } from "./world/world.ts";

/** What the matrix expects of a call. */
type Expected = "unauthenticated" | "forbidden" | "not found" | "let in";

/** A call to make, and what the matrix expects of it. */
export interface Probe {
  readonly caller: Caller;
  /** Undefined if the route names nothing. */
  readonly of: Case | undefined;
  readonly thing: Thing;
  readonly expected: Expected;
}

/** What the matrix expects of a caller's call, by case. */
const judge = (route: RouteDefinition, plan: Plan, access: Access, caller: Caller) => {
  const reach = reachOf(access, holdersOf(caller, route.who), !plan.figures);
  return (of: Case | undefined): Expected => {
    if (!reach && caller === "public") return "unauthenticated";
    if (!reach) return "forbidden";
    if (of === "absent") return "not found";
    const covers = of === undefined ? reach.size > 0 : reach.has(plan.makesOwn ? "own" : of);
    return covers ? "let in" : "not found";
  };
};

const casesIn = (things: Things) =>
  Object.entries(things).flatMap(([of, thing]) => (thing ? [[of as Case, thing] as const] : []));

/** The calls of a route by one caller, one per case. `access`: another right than the route's own, for `behind`. */
export const probesOf = (
  world: World,
  route: RouteDefinition,
  plan: Plan,
  caller: Caller,
  kind: Kind | undefined = plan.about,
  access: Access = route.access,
): Probe[] => {
  const expectedOf = judge(route, plan, access, caller);
  if (!kind) return [{ caller, of: undefined, thing: {}, expected: expectedOf(undefined) }];
  return casesIn(world.things[kind](caller)).map(([of, thing]) => ({
    caller,
    of,
    thing,
    expected: expectedOf(of),
  }));
};

/** @throws Error if the thing lacks a parameter of the path */
const pathOf = (route: RouteDefinition, plan: Plan, thing: Thing): string => {
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = thing[name] ?? plan.path?.[name];
    if (value === undefined) throw new Error(`no ${name} for ${route.path}`);
    return String(value);
  });
  return plan.query ? `${path}?${plan.query(thing)}` : path;
};

/** Makes the call. */
export const ask = (
  world: World,
  route: RouteDefinition,
  plan: Plan,
  { caller, thing }: Probe,
): Promise<Answer> =>
  world.sendAs(caller)(
    `${route.method} ${pathOf(route, plan, thing)}`,
    plan.body?.(thing),
    plan.headers?.(thing),
  );

/** Whether an answer contains an id. */
export const names = ({ body }: Answer, id: string | number | undefined): boolean =>
  id !== undefined && JSON.stringify(body).includes(String(id));

const isRight = (plan: Plan, { expected, of, thing }: Probe, answer: Answer): boolean => {
  const { status } = answer;
  if (expected === "unauthenticated") return status === 401;
  if (expected === "forbidden") return status === 403;
  if (expected === "let in") return status < 300 || status === (plan.rule ?? 409);
  const leftOut = plan.hides && of !== "absent" && status === 200;
  return status === 404 || (leftOut === true && !plan.hides?.some((id) => names(answer, thing[id])));
};

/** How the answer to a probe differs from what the matrix says; nothing where it does not. */
export const differenceOf = (plan: Plan, probe: Probe, answer: Answer): string[] => {
  if (isRight(plan, probe, answer)) return [];
  const { caller, of = "nothing named", expected } = probe;
  const answered = [answer.status, answer.body?.code].filter(Boolean).join(" ");
  return [`${caller}, ${of}: ${answered}, by the matrix ${expected}`];
};
