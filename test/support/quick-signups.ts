import { createNeedsWorld, saturdays } from "./needs.ts";

/** The needs service with its limits as they are, and people who sign up by name and phone alone. */
export const createQuickWorld = async () => {
  const world = await createNeedsWorld({ factor: 1 });
  type Need = Awaited<ReturnType<typeof world.openNeed>>;

  let addresses = 0;
  /** Another address at each call, since tries are counted by address. */
  const address = () => {
    addresses += 1;
    return { "cloudfront-viewer-address": `198.51.100.${addresses}:443` };
  };

  let phones = 0;
  const newPhone = () => {
    phones += 1;
    return `+861380013${String(phones).padStart(4, "0")}`;
  };

  /** One position for adults who are briefed on site. */
  const seats = (headcount: number, gates: object = {}) => [
    { skills: [], headcount, gates: { adult: true, training: ["on-site-briefing"], ...gates } },
  ];

  /** A need that takes them: two places on each of three Saturdays, unless it says otherwise. */
  const openQuickNeed = (more: object = {}) =>
    world.openNeed({
      positions: seats(2),
      windows: saturdays(3),
      place: { kind: "onsite", label: "三塘镇中学" },
      ...more,
    });

  /** What somebody sends who takes the first date. */
  const yes = (need: Need, more: Record<string, unknown> = {}) => ({
    shiftId: need.shifts[0]?.shiftId,
    name: "演示 王秀英",
    phone: newPhone(),
    adult: true,
    riskNoticeVersion: need.riskNotice.version,
    consentVersion: "2026-11",
    ...more,
  });

  const signUp = (need: Need, body: object, headers: Record<string, string> = address()) =>
    world.call("POST /v1/needs/{needId}/quick-signups", { params: need.params, body, headers });

  /** Calls a signup by its secret. */
  const link = (method: string, { signupId, secret }: { signupId: string; secret: string }, body?: object) =>
    world.call(`${method} /v1/quick-signups/{signupId}`, {
      params: { signupId },
      headers: { "signup-secret": secret },
      ...(body ? { body } : {}),
    });

  /** The sealed contact of a signup, while there is one. */
  const contactOf = async (signupId: string) => (await world.rowsOf(`QUICK#${signupId}`))[0];

  return { ...world, address, newPhone, seats, openQuickNeed, yes, signUp, link, contactOf };
};
export type QuickWorld = Awaited<ReturnType<typeof createQuickWorld>>;
