import { answered, api } from "../../../shared/api/client.ts";
import type { Need, Signup } from "../../../shared/api/types.ts";
import { allPages } from "../../../shared/composables/paged-query.ts";
import { useAnswer } from "../../../shared/composables/query.ts";

/** One shift of one's own, with the need it belongs to where that can still be read. */
export interface OwnShift {
  readonly signup: Signup;
  readonly shift: Signup["shifts"][number];
  readonly need: Need | undefined;
}

/** One's own signups, newest first. */
export const allSignups = (): Promise<Signup[]> =>
  allPages((query) => answered(api.GET("/v1/volunteers/me/signups", { params: { query } })));

const needOf = (needId: string): Promise<Need | undefined> =>
  answered(api.GET("/v1/needs/{needId}", { params: { path: { needId } } })).catch(() => undefined);

/** One's own shifts, soonest first. */
export const useOwnShifts = () =>
  useAnswer(async (): Promise<OwnShift[]> => {
    const signups = await allSignups();
    const needIds = [...new Set(signups.map(({ needId }) => needId))];
    const needs = new Map(await Promise.all(needIds.map(async (id) => [id, await needOf(id)] as const)));
    return signups
      .flatMap((signup) => signup.shifts.map((shift) => ({ signup, shift, need: needs.get(signup.needId) })))
      .sort((a, b) => a.shift.from.localeCompare(b.shift.from));
  });

/** Leaves one shift; its place goes to whoever waits. */
export const withdrawFrom = async ({ signup, shift }: OwnShift): Promise<void> => {
  await answered(
    api.DELETE("/v1/needs/{needId}/signups/{signupId}", {
      params: { path: signup, query: { shiftId: shift.shiftId } },
    }),
  );
};

/** Confirms a place that came from the wait-list. */
export const confirmPlace = async ({ signup }: OwnShift): Promise<void> => {
  await answered(api.POST("/v1/needs/{needId}/signups/{signupId}/confirm", { params: { path: signup } }));
};

/** Whether a shift is still to come and held, awaited, proposed, or to be confirmed. */
export const isAhead = ({ shift }: OwnShift): boolean =>
  /^(?:promoted|proposed|confirmed|waitlisted)$/.test(shift.status) && Date.parse(shift.to) > Date.now();
