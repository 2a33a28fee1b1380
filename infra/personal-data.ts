import type { ServiceManifest } from "#shared/manifest/manifest.ts";
import type { EnvelopeClass } from "#shared/personal-data/envelope.ts";

/** Which classes of personal data a service seals for its own table; what it seals it may also open. */
const sealed: Readonly<Record<string, readonly EnvelopeClass[]>> = {
  volunteers: ["contact", "identity"],
  donations: ["contact"],
};

/** What the functions of a service may seal and open. Whoever reads contact cards may open them, and no more. */
export const personalDataOf = ({ name, reads }: ServiceManifest) => {
  const seals = sealed[name] ?? [];
  const opens = reads.includes("volunteers.contactCard")
    ? [...new Set([...seals, "contact" as const])]
    : seals;
  return { seals, opens };
};
