import type { RouteDefinition } from "#shared/manifest/manifest.ts";
import { slotParamsSchema } from "../sponsorship/schemas.ts";
import { heldSlotSchema, holdSlotSchema } from "./schemas.ts";

export const sponsorsRoutes = {
  holdSlot: {
    method: "POST",
    path: "/v1/slots/{slotId}/holds",
    summary: "Sponsor somebody whom a project helps: holds the place while the gift is paid",
    access: { resource: "sponsorship.hold", letters: "C" },
    who: { roles: "everyone" },
    params: slotParamsSchema,
    body: holdSlotSchema,
    answer: heldSlotSchema,
    status: 201,
    refusals: [
      "personal-words",
      "fundraising-closed",
      "not-invited",
      "wrong-currency",
      "wrong-state",
      "purpose",
      "cap",
    ],
  },
} as const satisfies Record<string, RouteDefinition>;
