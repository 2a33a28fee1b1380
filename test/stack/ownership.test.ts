import { beforeAll, describe, expect, it } from "vitest";
import { manifests } from "#services/services.ts";
import { inParallel } from "#shared/concurrency/in-parallel.ts";
import type { RouteDefinition } from "#shared/manifest/manifest.ts";
import { callers } from "#test/access/callers.ts";
import { rowOf } from "#test/access/matrix.ts";
import { type Plan, plans } from "#test/access/plans.ts";
import { ask, differenceOf, names, type Probe, probesOf } from "#test/access/probe.ts";
import { casesOf } from "#test/access/reach.ts";
import { makeWorld, type World } from "#test/access/world/world.ts";
import { runningStack } from "#test/support/api.ts";

const routes = manifests.flatMap(({ name, routes }) =>
  Object.entries(routes).map(([routeName, route]) => ({ key: `${name}.${routeName}`, route })),
);
const inOrder = routes.toSorted(
  (a, b) => Number(plans[a.key]?.last ?? false) - Number(plans[b.key]?.last ?? false),
);
const concurrency = 8;

let world: World;
beforeAll(async () => {
  world = await makeWorld(runningStack());
});

/** Makes the calls to be refused first, concurrently; then the allowed ones, one after the other if they write. */
const differencesOf = async (route: RouteDefinition, plan: Plan, probes: readonly Probe[]) => {
  const { refused = [], allowed = [] } = Object.groupBy(probes, ({ expected }) =>
    expected === "let in" ? "allowed" : "refused",
  );
  const tryProbe = async (probe: Probe) => differenceOf(plan, probe, await ask(world, route, plan, probe));
  const first = await inParallel(refused, concurrency, tryProbe);
  return [
    ...first,
    ...(await inParallel(allowed, route.method === "GET" ? concurrency : 1, tryProbe)),
  ].flat();
};

/** How answers of a list differ from the matrix: who may call it, and which things it contains. */
const listDifferences = async (route: RouteDefinition, plan: Plan, lists: NonNullable<Plan["lists"]>) => {
  const { kind, id, access = route.access } = lists;
  const probes = callers.flatMap((caller) => {
    const [{ expected } = { expected: undefined }] = probesOf(world, route, {}, caller);
    return probesOf(world, route, plan, caller, kind, access)
      .filter(({ of }) => of !== "absent")
      .map((probe) => ({
        ...probe,
        held: probe.expected === "let in",
        expected: expected ?? probe.expected,
      }));
  });
  const differences = await inParallel(probes, concurrency, async (probe) => {
    const answer = await ask(world, route, plan, probe);
    const different = differenceOf(plan, probe, answer);
    if (different.length > 0 || answer.status !== 200) return different;
    const holds = names(answer, probe.thing[id]);
    return holds === probe.held
      ? []
      : [`${probe.caller}, ${probe.of}: ${holds ? "" : "not "}listed, by the matrix the other way`];
  });
  return differences.flat();
};

/** How answers differ from the matrix in the field that only another right shows. */
const fieldDifferences = async (
  route: RouteDefinition,
  plan: Plan,
  { access, field }: NonNullable<Plan["behind"]>,
) => {
  const probes = callers
    .flatMap((caller) => probesOf(world, route, plan, caller, plan.about, access))
    .filter(({ of }) => of !== "absent");
  const differences = await inParallel(probes, concurrency, async (probe) => {
    const { body } = await ask(world, route, plan, probe);
    const shows = field in body;
    return shows === (probe.expected === "let in")
      ? []
      : [
          `${probe.caller}, ${probe.of}: ${field} is ${shows ? "" : "not "}shown, by the matrix the other way`,
        ];
  });
  return differences.flat();
};

describe("the ownership in the access matrix", () => {
  const resources = [
    ...new Set(
      routes.flatMap(({ key, route }) => {
        const { lists, behind } = plans[key] ?? {};
        return [route.access, lists?.access, behind?.access].flatMap((access) => access?.resource ?? []);
      }),
    ),
  ];
  it.each(resources)("is understood in every cell of %s", (resource) => {
    for (const [holder, rights] of Object.entries(rowOf(resource)))
      for (const right of rights)
        expect(() => casesOf(right, holder as keyof ReturnType<typeof rowOf>)).not.toThrow();
  });
});

describe("the routes", () => {
  it("each have a plan of how to test their ownership", () => {
    expect(routes.map(({ key }) => key).sort()).toEqual(Object.keys(plans).sort());
  });

  it.each(inOrder)(
    "$key answers every role, in every case of ownership, as the access matrix says",
    async ({ key, route }) => {
      const plan = plans[key];
      if (!plan) throw new Error(`${key} has no plan in test/access/plans.ts`);
      if (plan.lists) {
        expect(await listDifferences(route, plan, plan.lists)).toEqual([]);
        return;
      }
      const probes = callers.flatMap((caller) => probesOf(world, route, plan, caller));
      const { behind } = plan;
      const hidden = behind
        ? callers.flatMap((caller) => probesOf(world, route, plan, caller, behind.kind, behind.access))
        : [];
      // On an open route, things that another right protects answer 404 to everybody without it.
      const unseen = hidden.map((probe) =>
        probe.expected === "let in" ? probe : { ...probe, expected: "not found" as const },
      );
      const differences = await differencesOf(route, plan, [...probes, ...unseen]);
      const shown = behind ? await fieldDifferences(route, plan, behind) : [];
      expect([...differences, ...shown]).toEqual([]);
    },
  );
});
