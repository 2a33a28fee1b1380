import type { ApiProblem } from "../api/problem.ts";
import { useAction } from "./action.ts";

/** The words that a refused call asks about, each once. */
const wordsOf = (problem: ApiProblem | undefined): string[] => [
  ...new Set(problem?.problem?.errors?.flatMap(({ params }) => params?.words ?? []).map(String)),
];

/**
 * An action that sends public texts: the API asks about words in them that may tell who or where somebody is. `confirm`
 * does the same again and says that these words harm nobody; `run` asks anew.
 */
export const useConfirmedAction = (act: (confirmed: { confirmedWords?: string[] }) => Promise<void>) => {
  const { problem, running, run } = useAction(act);
  return {
    problem,
    running,
    run: () => run({}),
    confirm: () => run({ confirmedWords: wordsOf(problem.value) }),
  };
};
