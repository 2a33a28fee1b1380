import type { RouteDefinition } from "#shared/manifest/manifest.ts";
import { pageQuerySchema } from "../giving/schemas.ts";
import { projectParamsSchema } from "../projects/schemas.ts";
import {
  approveSlotSchema,
  createSlotSchema,
  endSlotSchema,
  slotParamsSchema,
  slotSchema,
  slotsSchema,
  updateSlotSchema,
} from "./schemas.ts";

/** The routes about people whom a project helps, none of whom is named. */
export const sponsorshipRoutes = {
  listSlots: {
    method: "GET",
    path: "/v1/projects/{projectId}/slots",
    summary: "List those whom a project helps, by number and what they are paid for; staff see more",
    access: { resource: "sponsorship.slot", letters: "R" },
    who: { roles: "everyone" },
    params: projectParamsSchema,
    query: pageQuerySchema,
    answer: slotsSchema,
  },
  createSlot: {
    method: "POST",
    path: "/v1/projects/{projectId}/slots",
    summary: "Propose somebody whom a project is to help, without a word of who they are",
    access: { resource: "sponsorship.slot_full", letters: "C" },
    who: { roles: ["social_worker"] },
    params: projectParamsSchema,
    body: createSlotSchema,
    answer: slotSchema,
    status: 201,
    refusals: ["wrong-state", "criteria", "purpose", "too-many"],
  },
  getSlot: {
    method: "GET",
    path: "/v1/slots/{slotId}",
    summary: "Read what is said of somebody whom a project helps",
    access: { resource: "sponsorship.slot_full", letters: "R" },
    who: {
      roles: ["social_worker", "station_lead", "ngo_manager", "finance", "inspector", "auditor"],
    },
    params: slotParamsSchema,
    answer: slotSchema,
  },
  changeSlot: {
    method: "PATCH",
    path: "/v1/slots/{slotId}",
    summary: "Change what is said of somebody, or their caps; a lead approves it anew",
    access: { resource: "sponsorship.slot_full", letters: "U" },
    who: { roles: ["social_worker"] },
    params: slotParamsSchema,
    body: updateSlotSchema,
    answer: slotSchema,
    refusals: ["wrong-state", "changed-meanwhile", "criteria", "purpose", "cap"],
  },
  approveSlot: {
    method: "POST",
    path: "/v1/slots/{slotId}/approve",
    summary: "Approve what was entered or changed, so that money may be paid",
    access: { resource: "sponsorship.slot_full", letters: "A" },
    who: { roles: ["station_lead"] },
    params: slotParamsSchema,
    body: approveSlotSchema,
    answer: slotSchema,
    refusals: ["wrong-state", "changed-meanwhile", "own-approval", "criteria", "purpose"],
  },
  endSlot: {
    method: "POST",
    path: "/v1/slots/{slotId}/end",
    summary: "End the help for somebody, with the reason",
    access: { resource: "sponsorship.slot_full", letters: "X" },
    who: { roles: ["social_worker", "station_lead"] },
    params: slotParamsSchema,
    body: endSlotSchema,
    answer: slotSchema,
    refusals: ["wrong-state", "changed-meanwhile"],
  },
} as const satisfies Record<string, RouteDefinition>;
