import { type Attributes, type Criteria, type Criterion, criteriaNames } from "./beneficiaries.ts";

/** Whether a list admits a value; one that is not given admits every value. */
const admits = <T>(list: readonly T[] | undefined, value: T): boolean => list?.includes(value) ?? true;

/** Whether each criterion holds. A code of a county admits all its townships. */
const holds: Readonly<Record<Criterion, (of: Attributes, criteria: Criteria) => boolean>> = {
  sex: ({ sex }, criteria) => criteria.sex === undefined || criteria.sex === sex,
  ageBand: ({ ageBand }, { ageBands }) => admits(ageBands, ageBand),
  area: ({ area }, { areas }) => areas?.some((code) => area.startsWith(code)) ?? true,
  status: ({ status }, { statuses }) => admits(statuses, status),
  schoolStage: ({ schoolStage }, { schoolStages }) => admits(schoolStages, schoolStage),
};

/** The criteria of a project that somebody with these attributes does not meet; none where its money may help them. */
export const failedCriteria = (
  attributes: Attributes,
  criteria: Criteria | null | undefined,
): readonly Criterion[] =>
  criteria ? criteriaNames.filter((name) => !holds[name](attributes, criteria)) : [];
