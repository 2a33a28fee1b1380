import { validateContract } from "#services/network/contracts/rules/validate-contract.ts";
import type { ContractRow } from "#services/network/county-network/rows.ts";
import {
  type CountyNetwork,
  overlap,
  takenStations,
} from "#services/network/county-network/rules/county-network.ts";
import { Problem } from "#shared/problem/problem.ts";
import type { Ids } from "#shared/values/ids.ts";
import { nameKey } from "#shared/values/name-key.ts";
import type { CountyFile } from "./county-file.ts";
import { type Line, shown } from "./line.ts";
import { mergeFields } from "./merge.ts";
import type { Next } from "./next-stations.ts";
import { type Base, contractRow, type FileContract, operatorIdOf, termsOf } from "./rows.ts";

const words = {
  stationIds: "stations",
  from: "first day",
  until: "last day",
  budget: "budget",
  sourceOfMoney: "source of money",
} as const;

const isOf = (operator: string) => {
  const key = nameKey(operator);
  return ({ operatorName }: Pick<ContractRow, "operatorName">) => nameKey(operatorName) === key;
};

/**
 * The stored contract that a file's is: of the same operator, from the same day; else the one of theirs whose term has a
 * day with it in common, over a station of both, since a station is under one contract at a time.
 */
const storedOf = (
  contracts: readonly ContractRow[],
  contract: FileContract,
  stationIds: readonly string[],
): ContractRow | undefined => {
  const theirs = contracts.filter(isOf(contract.operator));
  return (
    theirs.find(({ from, fromFile }) => from === contract.from || fromFile?.from === contract.from) ??
    theirs.find((row) => overlap(row, contract) && row.stationIds.some((id) => stationIds.includes(id)))
  );
};

/** The row that a contract would be, and in which fields it stays different from the file. */
const candidateOf = (
  file: CountyFile,
  contract: FileContract,
  network: CountyNetwork,
  ids: Ids,
  base: Base,
): { row: ContractRow; stored?: ContractRow; changed: string[]; kept: string[] } => {
  const byDivision = new Map(
    network.stations.map(({ division, stationId }) => [division ?? file.code, stationId]),
  );
  const stationIds = contract.stations.flatMap((division) => byDivision.get(division) ?? []);
  const stored = storedOf(network.contracts, contract, stationIds);
  if (!stored) {
    const namesake = network.contracts.find(isOf(contract.operator));
    const operator = {
      operatorId: namesake?.operatorId ?? operatorIdOf(ids, contract.operator),
      operatorName: contract.operator,
    };
    const row = contractRow(file.code, contract, operator, stationIds, ids, base);
    return { row, changed: [], kept: [] };
  }
  const said = termsOf(contract, stationIds);
  const here = termsOf(stored, stored.stationIds);
  const { changed, kept } = mergeFields(here, stored.fromFile, said);
  const fields = Object.keys(changed) as (keyof typeof said)[];
  const nameOf = new Map(network.stations.map(({ stationId, name }) => [stationId, name]));
  const inFull = (field: keyof typeof said, terms: typeof said) =>
    field === "stationIds"
      ? terms.stationIds.map((stationId) => nameOf.get(stationId) ?? stationId).join(", ")
      : shown(terms[field]);
  const { version, fromFile } = stored;
  return {
    row: {
      ...stored,
      ...changed,
      version: version + 1,
      change: base.change,
      fromFile: { ...fromFile, ...changed },
    },
    stored,
    changed: fields.map((field) => `${words[field]} ${inFull(field, here)} -> ${inFull(field, said)}`),
    kept: kept.map((field) => `${words[field]} ${inFull(field, here)}; the file says ${inFull(field, said)}`),
  };
};

/** Why a contract cannot be written, by the API's own rule; undefined if it can. */
const refusalOf = (row: ContractRow, network: CountyNetwork): string | undefined => {
  try {
    validateContract(row, network);
    return undefined;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const taken = new Set(takenStations(network, row).map((position) => row.stationIds[position]));
    const names = network.stations.filter(({ stationId }) => taken.has(stationId)).map(({ name }) => name);
    return names.length > 0
      ? `another contract covers ${names.join(", ")} at that time`
      : `its last day ${row.until} is before its first ${row.from}`;
  }
};

/** What a file makes of a county's contracts. `network` has the stations of the file already. */
export const nextContracts = (
  file: CountyFile,
  network: CountyNetwork,
  ids: Ids,
  base: Base,
): Next<ContractRow> => {
  const rows: ContractRow[] = [];
  const lines: Line[] = [];
  const found = new Set<string>();
  let contracts = network.contracts;
  for (const contract of file.contracts) {
    const current = { ...network, contracts };
    const { row, stored, changed, kept } = candidateOf(file, contract, current, ids, base);
    const of = `contract with ${row.operatorName} over ${row.stationIds.length} stations`;
    if (stored) found.add(stored.contractId);
    lines.push(...kept.map((what): Line => ({ kind: "kept", what: `${of}: ${what}` })));
    if (stored && changed.length === 0) continue;
    const refusal = refusalOf(row, current);
    if (refusal !== undefined) {
      lines.push({ kind: "refused", what: `${of}: ${refusal}` });
      continue;
    }
    lines.push(
      stored ? { kind: "changed", what: `${of}: ${changed.join(", ")}` } : { kind: "new", what: of },
    );
    rows.push(row);
    contracts = [...contracts.filter(({ contractId }) => contractId !== row.contractId), row];
  }
  const left = network.contracts.filter(({ contractId }) => !found.has(contractId));
  lines.push(
    ...left.map(
      ({ operatorName, stationIds }): Line => ({
        kind: "left",
        what: `contract with ${operatorName} over ${stationIds.length} stations`,
      }),
    ),
  );
  return { rows, lines };
};
