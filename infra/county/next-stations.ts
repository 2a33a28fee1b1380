import type { StationRow } from "#services/network/county-network/rows.ts";
import type { CountyNetwork } from "#services/network/county-network/rules/county-network.ts";
import type { Ids } from "#shared/values/ids.ts";
import type { CountyFile } from "./county-file.ts";
import { type Line, shown } from "./line.ts";
import { mergeFields } from "./merge.ts";
import { type Base, type FileStation, reportOf, stationRow } from "./rows.ts";

/** The rows to write, and what becomes of everything, in words. */
export interface Next<Row> {
  readonly rows: readonly Row[];
  readonly lines: readonly Line[];
}

const words = {
  name: "name",
  openedOn: "opening day",
  posts: "posts",
  remark: "remark",
  phone: "phone",
  address: "address",
  openingHours: "opening hours",
} as const;

const nextStation = (stored: StationRow, file: FileStation, { change }: Base): Next<StationRow> => {
  const said = reportOf(file);
  const { changed, kept } = mergeFields(reportOf(stored), stored.fromFile, said);
  // Nobody but the file names a station.
  if (said.name !== stored.name) changed.name = said.name;
  // A closing day is set by people, and closes the station whatever the file says.
  const { closedOn } = stored;
  if (changed.openedOn && closedOn !== null && closedOn < changed.openedOn) {
    delete changed.openedOn;
    kept.push("openedOn");
  }
  const of = `station ${file.division} ${stored.name}`;
  const keptLines = kept
    .filter((field) => field !== "name")
    .map((field): Line => {
      const what = `${of}: ${words[field]} ${shown(stored[field])}; the file says ${shown(said[field])}`;
      return { kind: "kept", what };
    });
  const fields = Object.keys(changed) as (keyof typeof changed)[];
  if (fields.length === 0) return { rows: [], lines: keptLines };
  const what = fields.map((field) => `${words[field]} ${shown(stored[field])} -> ${shown(changed[field])}`);
  const { version, fromFile } = stored;
  const row = {
    ...stored,
    ...changed,
    version: version + 1,
    change,
    fromFile: { ...fromFile, ...changed },
  };
  return { rows: [row], lines: [{ kind: "changed", what: `${of}: ${what.join(", ")}` }, ...keptLines] };
};

/** What a file makes of a county's stations: none is ever closed or taken away. */
export const nextStations = (
  file: CountyFile,
  network: CountyNetwork,
  ids: Ids,
  base: Base,
): Next<StationRow> => {
  const stored = new Map(network.stations.map((row) => [row.division ?? file.code, row]));
  const each = file.stations.map((station): Next<StationRow> => {
    const row = stored.get(station.division);
    if (row) return nextStation(row, station, base);
    const { division, name, phone } = station;
    const what = `station ${division} ${name}, ${phone ?? "phone not reported"}`;
    return { rows: [stationRow(file.code, station, ids, base)], lines: [{ kind: "new", what }] };
  });
  const inFile = new Set(file.stations.map(({ division }) => division));
  const left = [...stored].flatMap(([division, { name }]): Line[] =>
    inFile.has(division) ? [] : [{ kind: "left", what: `station ${division} ${name}` }],
  );
  return {
    rows: each.flatMap(({ rows }) => rows),
    lines: [...each.flatMap(({ lines }) => lines), ...left],
  };
};
