import type { RouteDefinition } from "#shared/manifest/manifest.ts";
import { needParamsSchema } from "../needs/schemas.ts";
import { obstacles, signupSchema } from "../signups/schemas.ts";
import {
  changeQuickSignupSchema,
  quickParamsSchema,
  quickSignedUpSchema,
  quickSignUpSchema,
  quickSignupSchema,
} from "./schemas.ts";

/** Common to the routes by which whoever has the link sees to their signup. */
const byLink = {
  path: "/v1/quick-signups/{signupId}",
  who: { roles: "everyone" },
  params: quickParamsSchema,
  headers: { "Signup-Secret": "The secret of the link" },
  answer: quickSignupSchema,
} as const;

/** Routes of signing up by name and phone alone. The first has a function of its own: it alone seals personal data here. */
export const quickSignupRoutes = {
  quickSignUp: {
    method: "POST",
    path: "/v1/needs/{needId}/quick-signups",
    summary: "Sign up for one date by name and phone alone, where the need asks for nothing but adults",
    access: { resource: "quick_signup", letters: "C" },
    who: { roles: "everyone" },
    params: needParamsSchema,
    body: quickSignUpSchema,
    answer: quickSignedUpSchema,
    status: 201,
    function: "quickSignUps",
    refusals: ["not-quick", "consent-notice", "risk-notice", "phone-has-place", ...obstacles],
  },
  getQuickSignup: {
    ...byLink,
    method: "GET",
    summary: "Read a quick signup, by the secret of its link",
    access: { resource: "quick_signup", letters: "R own" },
  },
  changeQuickSignup: {
    ...byLink,
    method: "PATCH",
    summary: "Come on another date, or confirm the same one where the risk notice or the time changed",
    access: { resource: "quick_signup", letters: "U own" },
    body: changeQuickSignupSchema,
    refusals: ["wrong-state", "risk-notice", "promotion-expired", ...obstacles],
  },
  withdrawQuickSignup: {
    ...byLink,
    method: "DELETE",
    summary: "Give up what comes of a quick signup, and have name and phone erased",
    access: { resource: "quick_signup", letters: "D own" },
    refusals: ["too-late"],
  },
  claimQuickSignup: {
    ...byLink,
    method: "POST",
    path: "/v1/quick-signups/{signupId}/claim",
    summary: "Take over what comes of a quick signup as one's own, under one's own gates",
    access: { resource: "quick_signup", letters: "X own" },
    who: { roles: ["volunteer", "team_leader"] },
    answer: signupSchema,
    refusals: ["wrong-state", "risk-notice", ...obstacles],
  },
} as const satisfies Record<string, RouteDefinition>;
