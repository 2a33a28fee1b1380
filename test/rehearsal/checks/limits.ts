import type { Resolved } from "../templates/resolve.ts";
import type { CloudAssembly } from "../templates/synthesise.ts";

/** AWS's limits. Sources: CloudFormation quotas; Lambda quotas (environment); IAM quotas (inline policies of a role). */
const limits = {
  resources: 500,
  outputs: 200,
  templateBytes: 1_000_000,
  environmentBytes: 4_096,
  rolePolicyCharacters: 10_240,
} as const;

const environmentBytes = ({ properties }: Resolved): number =>
  Object.entries<string>(properties.Environment?.Variables ?? {}).reduce(
    (sum, [name, value]) => sum + Buffer.byteLength(name) + Buffer.byteLength(String(value)),
    0,
  );

const policyCharacters = (resources: readonly Resolved[], role: Resolved): number =>
  resources
    .filter(({ type, properties }) => type === "AWS::IAM::Policy" && properties.Roles?.includes(role.ref))
    .reduce((sum, { properties }) => sum + JSON.stringify(properties.PolicyDocument).length, 0);

/** What is above a limit of AWS. */
export const limitFaults = ({ stacks }: CloudAssembly, resources: readonly Resolved[]): string[] => {
  const over = (what: string, value: number, limit: number): string[] =>
    value > limit ? [`${what}: ${value}, of at most ${limit}`] : [];
  return [
    ...stacks.flatMap(({ name, template, size }) => [
      ...over(`resources of ${name}`, Object.keys(template.Resources).length, limits.resources),
      ...over(`outputs of ${name}`, Object.keys(template.Outputs ?? {}).length, limits.outputs),
      ...over(`bytes of ${name}`, size, limits.templateBytes),
    ]),
    ...resources
      .filter(({ type }) => type === "AWS::Lambda::Function")
      .flatMap((fn) => over(`environment of ${fn.name}`, environmentBytes(fn), limits.environmentBytes)),
    ...resources
      .filter(({ type }) => type === "AWS::IAM::Role")
      .flatMap((role) =>
        over(`policies of ${role.name}`, policyCharacters(resources, role), limits.rolePolicyCharacters),
      ),
  ];
};
