import { useWords } from "../../../shared/composables/format.ts";
import { useGateWords } from "../../../shared/composables/gate-name.ts";

/** One shift that could not be had, and why: a code of the API's closed list. */
interface LeftOut {
  readonly shiftId: string;
  readonly code: string;
  readonly gates?: readonly string[];
}

/** Why a shift could not be had, in words; gates are named. */
export const useRefusal = () => {
  const { t, te, list } = useWords();
  const gateWord = useGateWords();
  return ({ code, gates = [] }: LeftOut): string => {
    const key = te(`refusal.${code}`) ? code : "other";
    return t(`refusal.${key}`, { gates: list(gates.map(gateWord)) });
  };
};
