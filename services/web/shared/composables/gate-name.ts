import { useFormat } from "./format.ts";
import { useReference } from "./reference.ts";

const lexicons = {
  training: "trainings",
  language: "languages",
  credential: "skills",
  skill: "skills",
} as const;

/** Returns a function that names a failed gate, such as `age`, `training:child-protection` or `skill:driving`. */
export const useGateName = () => {
  const { t, te } = useFormat();
  const { word } = useReference();
  return (gate: string): string => {
    const [name = gate, code] = gate.split(":");
    if (code !== undefined) return word(lexicons[name as keyof typeof lexicons] ?? "skills", code);
    return te(`gateName.${name}`) ? t(`gateName.${name}`) : name;
  };
};
