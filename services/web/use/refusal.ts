import { useI18n } from "vue-i18n";

/** One shift that could not be had, and why: a code of the API's closed list. */
interface LeftOut {
  readonly shiftId: string;
  readonly code: string;
  readonly gates?: readonly string[];
}

/** Why a shift could not be had, in words; gates are named where there is a word for them. */
export const useRefusal = (word: (lexicon: "skills" | "trainings", code: string) => string) => {
  const { t, te } = useI18n();
  const gateText = (gate: string): string => {
    const [name = gate, code] = gate.split(":");
    if (code !== undefined) return word(name === "training" ? "trainings" : "skills", code);
    return te(`volunteer.gateName.${name}`) ? t(`volunteer.gateName.${name}`) : name;
  };
  return ({ code, gates = [] }: LeftOut): string => {
    const key = te(`volunteer.refusal.${code}`) ? code : "other";
    return t(`volunteer.refusal.${key}`, { gates: gates.map(gateText).join("、") });
  };
};
