import { useWords } from "./format.ts";
import { useReference } from "./reference.ts";

const lexicons = {
  training: "trainings",
  language: "languages",
  credential: "skills",
  skill: "skills",
} as const;

/** A gate that does not hold, in words: `age`, `training:child-protection`, `skill:driving`. */
export const useGateWords = () => {
  const { t, te } = useWords();
  const { word } = useReference();
  return (gate: string): string => {
    const [name = gate, code] = gate.split(":");
    if (code !== undefined) return word(lexicons[name as keyof typeof lexicons] ?? "skills", code);
    return te(`gateName.${name}`) ? t(`gateName.${name}`) : name;
  };
};
