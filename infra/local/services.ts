import { composeVolunteers } from "#services/volunteers/main.ts";
import type { Compose } from "#shared/service/service.ts";

/** The composition roots by service name, for running all of them in one process. */
export const composers: Readonly<Record<string, Compose>> = { volunteers: composeVolunteers };
