import { decode, encode, type SourceMapSegment } from "@jridgewell/sourcemap-codec";

const isSourceOfPackage = (path: string): boolean => path.includes("node_modules/");

/**
 * Reduces a source map (JSON) to what a stack trace of ours needs: file and line, one entry where a line begins. Node
 * reads the whole map at every cold start, and most of it is columns, and lines of packages.
 * @returns undefined where nothing in the map is ours
 */
export const ownLines = (map: string): string | undefined => {
  const { version, sources, mappings } = JSON.parse(map);
  const kept = new Map<number, number>();
  const keptIndex = (source: number): number => {
    const index = kept.get(source) ?? kept.size;
    kept.set(source, index);
    return index;
  };
  const lines = decode(mappings).map((segments) => {
    let before: string | undefined;
    return segments.flatMap(([column, source, line]): SourceMapSegment[] => {
      if (source === undefined || line === undefined) return [];
      const isOwn = !isSourceOfPackage(sources[source]);
      const place = isOwn ? `${source}:${line}` : undefined;
      if (place === before) return [];
      before = place;
      // An entry without a source ends the one before it.
      return [isOwn ? [column, keptIndex(source), line, 0] : [column]];
    });
  });
  if (kept.size === 0) return undefined;
  const names = [...kept.keys()].map((source) => sources[source]);
  return JSON.stringify({ version, sources: names, names: [], mappings: encode(lines) });
};
