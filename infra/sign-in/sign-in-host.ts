import type { StageValues } from "#infra/stages.ts";

/**
 * The name under which people sign in, and the relying party of their passkeys: it can never change once somebody has
 * one (shared/decisions/0018-sign-in.md).
 */
export const signInHost = ({ host }: StageValues): string => `sign-in.${host}`;
