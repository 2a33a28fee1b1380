import { StripeFault } from "../state/fault.ts";
import type { Random } from "../state/random.ts";

/**
 * What goes wrong with a request:
 * - `down`: 500, and nothing was done
 * - `broken`: 500, nothing was done, and that answer is kept under the request's Idempotency-Key
 * - `rate-limited`: 429
 * - `missing`: 404, as if the object were not there yet
 * - `hang`: no answer before {@link Faults.release}; what was asked is done only then
 * - `lost`: it is done, and the connection breaks before the answer
 */
export type FaultKind = "down" | "broken" | "rate-limited" | "missing" | "hang" | "lost";

/** A fault of the requests it names, of all by default. */
export interface Fault {
  readonly kind: FaultKind;
  readonly method?: "GET" | "POST" | "DELETE" | undefined;
  /** How the path begins. */
  readonly path?: string | undefined;
  /** How many requests it meets; by default all, until it is taken back. */
  readonly times?: number | undefined;
}

/** Faults that meet requests by chance, so many in a hundred. */
export interface RandomFaults {
  readonly random: Random;
  readonly percent: number;
  readonly kinds: readonly FaultKind[];
}

/** What goes wrong, as told. */
export interface Faults {
  /** From now on this goes wrong, or nothing any more. */
  set(fault: Fault | null): void;
  /** From now on requests fail by chance, or no longer. */
  setRandom(faults: RandomFaults | null): void;
  /** What goes wrong with this request. */
  of(request: { method: string; path: string }): FaultKind | null;
  /** Resolves once what hangs is let go. */
  released(): Promise<void>;
  /** Lets everything go that hangs. */
  release(): void;
}

/** No faults yet. */
export function createFaults(): Faults {
  let told: Fault | null = null;
  let left = Number.POSITIVE_INFINITY;
  let byChance: RandomFaults | null = null;
  let hanging = Promise.withResolvers<void>();
  return {
    set(fault) {
      told = fault;
      left = fault?.times ?? Number.POSITIVE_INFINITY;
    },
    setRandom(faults) {
      byChance = faults;
    },
    of({ method, path }) {
      if (told && left > 0 && (told.method ?? method) === method && path.startsWith(told.path ?? "")) {
        left -= 1;
        return told.kind;
      }
      if (!byChance || byChance.random.below(100) >= byChance.percent) return null;
      return byChance.kinds[byChance.random.below(byChance.kinds.length)] ?? null;
    },
    released: () => hanging.promise,
    release() {
      hanging.resolve();
      hanging = Promise.withResolvers();
    },
  };
}

/** The refusals that faults bring. */
export const refusals = {
  down: () => new StripeFault(500, "An error occurred while processing your request.", { type: "api_error" }),
  "rate-limited": () =>
    new StripeFault(
      429,
      "Request rate limit exceeded. Learn more about rate limits here https://stripe.com/docs/rate-limits.",
      {
        code: "rate_limit",
      },
    ),
  missing: () => new StripeFault(404, "No such object.", { code: "resource_missing", param: "id" }),
} as const;
