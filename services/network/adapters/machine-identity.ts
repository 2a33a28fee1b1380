import type { MachineIdentity } from "../machine-clients/deps.ts";

/** The deployed issuer. For now its clients are registered by hand (infra/README.md, Known limits). */
export const awsMachineIdentity = (issuer = process.env.ISSUER ?? ""): MachineIdentity => {
  const refuse = async (): Promise<never> => {
    throw new Error("machine clients of the deployed issuer are registered by hand");
  };
  return { issuer, create: refuse, remove: refuse };
};
