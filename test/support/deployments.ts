/** A stack's template, as far as stacks depend on each other. */
export interface DeployedTemplate {
  readonly Outputs?: Readonly<Record<string, { readonly Export?: { readonly Name: string } }>>;
}

type References = Readonly<Record<"imports" | "outputs", readonly string[]>>;

/** What a template takes from other stacks: names of exports, and outputs as `stack.output`. */
const referencesIn = (value: unknown): References => {
  if (typeof value !== "object" || value === null) return { imports: [], outputs: [] };
  const parts = Object.entries(value).map(([key, inner]): References => {
    if (key === "Fn::ImportValue") return { imports: [String(inner)], outputs: [] };
    if (key !== "Fn::GetStackOutput") return referencesIn(inner);
    const { StackName, OutputName } = inner as { StackName: string; OutputName: string };
    return { imports: [], outputs: [`${StackName}.${OutputName}`] };
  });
  return {
    imports: parts.flatMap(({ imports }) => imports),
    outputs: parts.flatMap(({ outputs }) => outputs),
  };
};

const exportsOf = ({ Outputs = {} }: DeployedTemplate): string[] =>
  Object.values(Outputs).flatMap(({ Export }) => (Export ? [Export.Name] : []));

/**
 * Deploys stacks over others, one after the other, and says what CloudFormation would refuse: a stack that drops an
 * export which a deployed stack imports, and one that takes what no deployed stack gives.
 * @param before deployed templates by name of the stack
 * @param after what is deployed over them, in its order
 */
export const refusalsOf = (
  before: ReadonlyMap<string, DeployedTemplate>,
  after: ReadonlyMap<string, DeployedTemplate>,
): string[] => {
  const deployed = new Map(before);
  return [...after].flatMap(([stack, template]) => {
    const others = [...deployed].filter(([name]) => name !== stack);
    const kept = new Set(exportsOf(template));
    const dropped = exportsOf(deployed.get(stack) ?? {}).filter((name) => !kept.has(name));
    const inUse = others.flatMap(([name, other]) =>
      referencesIn(other)
        .imports.filter((imported) => dropped.includes(imported))
        .map((imported) => `${stack} drops the export ${imported}, which ${name} imports`),
    );
    const given = new Set(
      others.flatMap(([name, other]) => [
        ...exportsOf(other),
        ...Object.keys(other.Outputs ?? {}).map((output) => `${name}.${output}`),
      ]),
    );
    const { imports, outputs } = referencesIn(template);
    const missing = [...new Set([...imports, ...outputs])]
      .filter((wanted) => !given.has(wanted))
      .map((wanted) => `${stack} takes ${wanted}, which nobody gives`);
    deployed.set(stack, template);
    return [...inUse, ...missing];
  });
};
