/** A township, and which others touch it. */
export interface Township {
  readonly code: string;
  readonly neighbours: readonly string[];
}

/** Where a tile's middle is; one is the way from tile to tile. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Tiles side by side: five make names readable and tiles wide enough for a finger on the narrowest phones. */
const columns = 5;

/** The width of the whole picture, in the way from tile to tile: every other row is shifted by half. */
export const layoutWidth = columns + 0.5;

/** Places on a honeycomb, row by row. */
const honeycomb = (count: number): Spot[] =>
  Array.from({ length: Math.ceil(count / columns) * columns }, (_, cell) => {
    const row = Math.floor(cell / columns);
    return { x: (cell % columns) + (row % 2) / 2, y: row * Math.sqrt(0.75) };
  });

/** How many borders are crossed from each township to each other; as many as there are townships where no way leads. */
const hopsBetween = (townships: readonly Township[]): number[][] => {
  const at = new Map(townships.map(({ code }, index) => [code, index]));
  return townships.map((_, from) => {
    const hops = townships.map((_, to) => (to === from ? 0 : townships.length));
    const reached = [from];
    for (const here of reached)
      for (const neighbour of townships[here]?.neighbours ?? []) {
        const next = at.get(neighbour);
        if (next === undefined || next === from || hops[next] !== townships.length) continue;
        hops[next] = (hops[here] ?? 0) + 1;
        reached.push(next);
      }
    return hops;
  });
};

/** Townships between their two farthest ends, row by row: a start that is near to how a county lies. */
const fromEndToEnd = (hops: readonly (readonly number[])[]): number[] => {
  const all = hops.map((_, index) => index);
  const between = (a: number, b: number) => hops[a]?.[b] ?? 0;
  const farthest = (measure: (township: number) => number) =>
    all.reduce((best, one) => (measure(one) > measure(best) ? one : best), 0);
  const north = farthest((one) => between(0, one));
  const south = farthest((one) => between(north, one));
  const west = farthest((one) => Math.min(between(north, one), between(south, one)));
  const east = farthest((one) => between(west, one) - Math.abs(between(north, one) - between(south, one)));
  const down = (one: number) => between(north, one) - between(south, one);
  const along = (one: number) => between(west, one) - between(east, one);
  const rows = [...all].sort((a, b) => down(a) - down(b) || a - b);
  return all
    .filter((index) => index % columns === 0)
    .flatMap((start) => rows.slice(start, start + columns).sort((a, b) => along(a) - along(b) || a - b));
};

/**
 * Lays townships on a honeycomb so that who borders whom stands side by side as far as that goes: two tiles change
 * places as long as distances come nearer to the hops between their townships. The same county always looks the same.
 */
export const layoutCounty = <T extends Township>(townships: readonly T[]): (T & Spot)[] => {
  const sorted = [...townships].sort((a, b) => (a.code < b.code ? -1 : 1));
  const hops = hopsBetween(sorted);
  const cells = honeycomb(sorted.length);
  const apart = cells.map((a) => cells.map((b) => Math.hypot(a.x - b.x, a.y - b.y)));
  type Held = (number | undefined)[];

  /** How much distances from a cell differ from hops were a township there, leaving one other cell out. */
  const strain = (held: Held, township: number | undefined, cell: number, without?: number): number => {
    if (township === undefined) return 0;
    let sum = 0;
    for (const [other, neighbour] of held.entries()) {
      if (neighbour === undefined || neighbour === township || other === without) continue;
      const wanted = hops[township]?.[neighbour] ?? 1;
      sum += ((apart[cell]?.[other] ?? 0) / wanted - 1) ** 2;
    }
    return sum;
  };
  const settle = (order: readonly number[]): { held: Held; left: number } => {
    const held: Held = cells.map((_, cell) => order[cell]);
    for (let moved = true; moved; ) {
      moved = false;
      for (let a = 0; a < cells.length; a++)
        for (let b = a + 1; b < cells.length; b++) {
          const [here, there] = [held[a], held[b]];
          const now = strain(held, here, a, b) + strain(held, there, b, a);
          const changed = strain(held, here, b, a) + strain(held, there, a, b);
          // Less by more than rounding, so that this comes to an end.
          if (changed > now - 1e-9) continue;
          [held[a], held[b]] = [there, here];
          moved = true;
        }
    }
    return {
      held,
      left: held.reduce<number>((sum, township, cell) => sum + strain(held, township, cell), 0),
    };
  };

  // Codes often go along the map; where they do not, the far ends are the better start.
  const [byCode, byEnds] = [settle(sorted.map((_, index) => index)), settle(fromEndToEnd(hops))];
  const { held } = byEnds.left < byCode.left ? byEnds : byCode;
  return cells.flatMap((spot, cell) => {
    const township = sorted[held[cell] ?? -1];
    return township ? [{ ...township, ...spot }] : [];
  });
};
