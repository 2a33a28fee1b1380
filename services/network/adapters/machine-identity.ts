import type { MachineIdentity } from "../machine-clients/deps.ts";

/** Clients of the deployed issuer are registered there by hand for the time being (infra/README.md, Known limits). */
export const issuerOnAws = (issuer = process.env.ISSUER ?? ""): MachineIdentity => {
  const byHand = async (): Promise<never> => {
    throw new Error("machine clients of the deployed issuer are registered by hand");
  };
  return { issuer, create: byHand, remove: byHand };
};
