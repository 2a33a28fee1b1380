import type { ServiceManifest } from "#shared/manifest/manifest.ts";
import type { EnvelopeClass } from "#shared/personal-data/envelope.ts";

/** Which classes of personal data a service seals for its own table; what it seals it may also open. */
const sealed: Readonly<Record<string, readonly EnvelopeClass[]>> = {
  volunteers: ["contact", "identity"],
  donations: ["contact"],
};

/** What the functions of a service may seal and open: what it seals, and what its manifest opens. */
export const personalDataOf = ({ name, opens: declared = [] }: ServiceManifest) => {
  const seals = sealed[name] ?? [];
  const opens = [...new Set([...seals, ...declared])];
  return { seals, opens };
};
