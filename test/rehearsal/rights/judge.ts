import { type AccessRequest, decide, matchesPattern } from "./decide.ts";
import type { Statement } from "./statements.ts";

/** A right as it is granted: one action on one resource. */
export interface Right {
  readonly holder: string;
  readonly action: string;
  readonly resource: string;
}

/** A call that was refused. */
export interface Refusal extends AccessRequest {
  readonly holder: string;
}

const listOf = (value: string | readonly string[]): readonly string[] =>
  typeof value === "string" ? [value] : value;

const rightsOf = (holder: string, statements: readonly Statement[]): Right[] =>
  statements
    .filter(({ Effect }) => Effect === "Allow")
    .flatMap(({ Action, Resource }) =>
      listOf(Action).flatMap((action) => listOf(Resource).map((resource) => ({ holder, action, resource }))),
    );

const keyOf = ({ holder, action, resource }: Right) => `${holder} ${action} ${resource}`;

/** Judges every call by the statements of its holder, and keeps count of what was used and what was refused. */
export const createJudge = (holders: ReadonlyMap<string, readonly Statement[]>) => {
  const granted = new Map(
    [...holders].flatMap(([holder, statements]) =>
      rightsOf(holder, statements).map((right) => [keyOf(right), right] as const),
    ),
  );
  const used = new Map<string, number>();
  const refusals: Refusal[] = [];
  let checks = 0;

  const rightsByHolder = Map.groupBy(granted, ([, { holder }]) => holder);

  const use = (holder: string, { action, resource }: AccessRequest) => {
    for (const [key, right] of rightsByHolder.get(holder) ?? [])
      if (matchesPattern(right.action, action) && matchesPattern(right.resource, resource))
        used.set(key, (used.get(key) ?? 0) + 1);
  };

  return {
    /** Whether the holder may make all these calls; a call that is refused is kept. */
    allows: (holder: string, requests: readonly AccessRequest[]): boolean => {
      const statements = holders.get(holder);
      if (!statements) throw new Error(`nobody is called ${holder}`);
      let all = true;
      for (const request of requests) {
        checks += 1;
        if (decide(statements, request).allowed) use(holder, request);
        else {
          all = false;
          refusals.push({ holder, ...request });
        }
      }
      return all;
    },
    granted: () => [...granted.values()],
    unused: () => [...granted].filter(([key]) => !used.has(key)).map(([, right]) => right),
    refusals: (): readonly Refusal[] => refusals,
    counts: () => ({ granted: granted.size, used: used.size, checks }),
  };
};
export type Judge = ReturnType<typeof createJudge>;
