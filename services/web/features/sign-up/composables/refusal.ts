import { useFormat } from "../../../shared/composables/format.ts";
import { useGateName } from "../../../shared/composables/gate-name.ts";

/** A refused shift; `code` is the API's reason. */
interface RefusedShift {
  readonly shiftId: string;
  readonly code: string;
  readonly gates?: readonly string[];
}

/** Returns a function that says why a shift was refused, with the names of the failed gates. */
export const useRefusal = () => {
  const { t, te, list } = useFormat();
  const gateName = useGateName();
  return ({ code, gates = [] }: RefusedShift): string => {
    const key = te(`refusal.${code}`) ? code : "other";
    return t(`refusal.${key}`, { gates: list(gates.map(gateName)) });
  };
};
