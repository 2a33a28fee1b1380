import * as z from "zod";
import { overlap } from "#services/network/county-network/rules/county-network.ts";
import { once } from "#shared/concurrency/once.ts";
import { nameKey } from "#shared/values/name-key.ts";

/** One thing that is wrong in a county file: where, as a JSON pointer, and what. */
export interface Fault {
  readonly pointer: string;
  readonly says: string;
}

/**
 * The part of a county file that is compared with other parts of it, as far as it can be read: what is no text becomes
 * "", so that a fault of form hides none of sense.
 */
const codesSchema = once(() => {
  const text = z.string().catch("");
  const day = z.string().nullable().catch(null);
  const texts = z.array(text).catch([]);
  /** An object; of anything else, what an empty one gives. */
  const object = <Shape extends z.ZodRawShape>(shape: Shape) =>
    z.preprocess((raw) => (z.looseObject({}).safeParse(raw).success ? raw : {}), z.object(shape));
  return object({
    code: text,
    townships: z.array(object({ code: text, neighbours: texts })).catch([]),
    stations: z.array(object({ division: text })).catch([]),
    contracts: z.array(object({ operator: text, stations: texts, from: day, until: day })).catch([]),
  });
});
type Codes = z.output<ReturnType<typeof codesSchema>>;

/** The texts that stand in the list before, each with the place where it stands first. */
const repeated = (texts: readonly string[], pointerOf: (at: number) => string): Fault[] =>
  texts.flatMap((text, at) => {
    const first = texts.indexOf(text);
    return first === at || text === ""
      ? []
      : [{ pointer: pointerOf(at), says: `${text} stands at ${pointerOf(first)} already` }];
  });

const faultsOfTownships = ({ code: county, townships }: Codes): Fault[] => {
  const byCode = new Map(townships.map((township) => [township.code, township]));
  const borders = townships.flatMap(({ code, neighbours }, at) => {
    const pointerOf = (place: number) => `/townships/${at}/neighbours/${place}`;
    const each = neighbours.flatMap((neighbour, place): Fault[] => {
      const pointer = pointerOf(place);
      if (neighbour === "") return [];
      if (neighbour === code) return [{ pointer, says: `${code} does not border itself` }];
      const other = byCode.get(neighbour);
      if (!other) return [{ pointer, says: `${neighbour} is no township of this file` }];
      return other.neighbours.includes(code)
        ? []
        : [{ pointer, says: `${neighbour} does not name ${code} among its neighbours` }];
    });
    return [...each, ...repeated(neighbours, pointerOf)];
  });
  const strangers = townships.flatMap(({ code }, at) =>
    code.startsWith(county)
      ? []
      : [{ pointer: `/townships/${at}/code`, says: `${code} is not of ${county}` }],
  );
  const codes = townships.map(({ code }) => code);
  return [...strangers, ...repeated(codes, (at) => `/townships/${at}/code`), ...borders];
};

const faultsOfStations = ({ code: county, townships, stations }: Codes): Fault[] => {
  const divisions = new Set([county, ...townships.map(({ code }) => code)]);
  const pointerOf = (at: number) => `/stations/${at}/division`;
  const strangers = stations.flatMap(({ division }, at) =>
    division === "" || divisions.has(division)
      ? []
      : [
          {
            pointer: pointerOf(at),
            says: division.startsWith(county)
              ? `${division} is no township of this file`
              : `${division} is outside the county ${county}`,
          },
        ],
  );
  const named = stations.map(({ division }) => division);
  return [...strangers, ...repeated(named, pointerOf)];
};

const faultsOfContracts = ({ stations, contracts }: Codes): Fault[] => {
  const divisions = new Set(stations.map(({ division }) => division));
  return contracts.flatMap((contract, at) => {
    const { from, until } = contract;
    const pointerOf = (place: number) => `/contracts/${at}/stations/${place}`;
    const strangers = contract.stations.flatMap((division, place) =>
      division === "" || divisions.has(division)
        ? []
        : [{ pointer: pointerOf(place), says: `${division} has no station in this file` }],
    );
    const taken = contracts.slice(0, at).flatMap((other, before) => {
      const isSame = nameKey(other.operator) === nameKey(contract.operator) && other.from === from;
      if (isSame)
        return [
          {
            pointer: `/contracts/${at}`,
            says: `/contracts/${before} has the same operator and first day: put their stations into one`,
          },
        ];
      if (!overlap(other, contract)) return [];
      return contract.stations.flatMap((division, place) =>
        other.stations.includes(division)
          ? [
              {
                pointer: pointerOf(place),
                says: `${division} is under /contracts/${before} at the same time`,
              },
            ]
          : [],
      );
    });
    const backwards = from !== null && until !== null && until < from;
    return [
      ...(backwards ? [{ pointer: `/contracts/${at}/until`, says: `${until} is before ${from}` }] : []),
      ...strangers,
      ...repeated(contract.stations, pointerOf),
      ...taken,
    ];
  });
};

/** What contradicts itself in a county file, as far as it can be read. */
export const contradictionsIn = (content: unknown): Fault[] => {
  const codes = codesSchema().parse(content);
  return [...faultsOfTownships(codes), ...faultsOfStations(codes), ...faultsOfContracts(codes)];
};
