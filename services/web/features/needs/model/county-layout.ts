/** A township and the codes of those that border it. */
export interface Township {
  readonly code: string;
  readonly neighbours: readonly string[];
}

/** The centre of a tile; the unit is the distance between neighbouring tiles. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Tiles per row. With five, names are readable and tiles wide enough for a finger on the narrowest phones. */
const columns = 5;

/** The width of the map, in the unit of Spot: every other row is shifted by half a tile. */
export const layoutWidth = columns + 0.5;

/** The cells of a hexagonal grid, row by row. */
const hexagonalGrid = (count: number): Spot[] =>
  Array.from({ length: Math.ceil(count / columns) * columns }, (_, cell) => {
    const row = Math.floor(cell / columns);
    return { x: (cell % columns) + (row % 2) / 2, y: row * Math.sqrt(0.75) };
  });

/** The number of borders between each two townships; the number of townships if they are not connected. */
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

/** Townships row by row between the two that are farthest apart: a start that resembles the county. */
const orderBetweenEnds = (hops: readonly (readonly number[])[]): number[] => {
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
 * Lays townships on a hexagonal grid with neighbours adjacent where possible: swaps tiles while that lowers the stress
 * between grid distance and number of borders. Deterministic.
 */
export const layoutCounty = <T extends Township>(townships: readonly T[]): (T & Spot)[] => {
  const sorted = [...townships].sort((a, b) => (a.code < b.code ? -1 : 1));
  const hops = hopsBetween(sorted);
  const cells = hexagonalGrid(sorted.length);
  const distances = cells.map((a) => cells.map((b) => Math.hypot(a.x - b.x, a.y - b.y)));
  /** The township (its index) in each cell. */
  type Grid = (number | undefined)[];

  /** The stress of a township in a cell: how its distances differ from the numbers of borders. Skips cell `without`. */
  const stress = (grid: Grid, township: number | undefined, cell: number, without?: number): number => {
    if (township === undefined) return 0;
    let sum = 0;
    for (const [other, neighbour] of grid.entries()) {
      if (neighbour === undefined || neighbour === township || other === without) continue;
      const borders = hops[township]?.[neighbour] ?? 1;
      sum += ((distances[cell]?.[other] ?? 0) / borders - 1) ** 2;
    }
    return sum;
  };
  const arrange = (order: readonly number[]): { grid: Grid; stress: number } => {
    const grid: Grid = cells.map((_, cell) => order[cell]);
    for (let moved = true; moved; ) {
      moved = false;
      for (let a = 0; a < cells.length; a++)
        for (let b = a + 1; b < cells.length; b++) {
          const [here, there] = [grid[a], grid[b]];
          const now = stress(grid, here, a, b) + stress(grid, there, b, a);
          const changed = stress(grid, here, b, a) + stress(grid, there, a, b);
          // By more than rounding errors: else the loop might never end.
          if (changed > now - 1e-9) continue;
          [grid[a], grid[b]] = [there, here];
          moved = true;
        }
    }
    return {
      grid,
      stress: grid.reduce<number>((sum, township, cell) => sum + stress(grid, township, cell), 0),
    };
  };

  // Codes often follow the map; where they do not, the other order is the better start.
  const [byCode, byEnds] = [arrange(sorted.map((_, index) => index)), arrange(orderBetweenEnds(hops))];
  const { grid } = byEnds.stress < byCode.stress ? byEnds : byCode;
  return cells.flatMap((spot, cell) => {
    const township = sorted[grid[cell] ?? -1];
    return township ? [{ ...township, ...spot }] : [];
  });
};
