import type { Need, Signup } from "../../../shared/api/types.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { fetchAllPages } from "../../../shared/composables/paged-query.ts";
import { useQuery } from "../../../shared/composables/query.ts";
import { fetchNeed } from "../../needs/composables/need.ts";

/** A shift of a signup of the signed-in volunteer; `need` is undefined if it can no longer be read. */
export interface MyShift {
  readonly signup: Signup;
  readonly shift: Signup["shifts"][number];
  readonly need: Need | undefined;
}

/**
 * The signed-in volunteer's signups, newest first.
 * @throws ApiProblem
 */
export const fetchMySignups = (): Promise<Signup[]> =>
  fetchAllPages((query) => unwrap(api.GET("/v1/volunteers/me/signups", { params: { query } })));

const fetchNeedIfReadable = (needId: string): Promise<Need | undefined> =>
  fetchNeed(needId).catch(() => undefined);

/** The signed-in volunteer's shifts, earliest first. */
export const useMyShifts = () =>
  useQuery(async (): Promise<MyShift[]> => {
    const signups = await fetchMySignups();
    const needIds = [...new Set(signups.map(({ needId }) => needId))];
    const needs = new Map(
      await Promise.all(needIds.map(async (needId) => [needId, await fetchNeedIfReadable(needId)] as const)),
    );
    return signups
      .flatMap((signup) => signup.shifts.map((shift) => ({ signup, shift, need: needs.get(signup.needId) })))
      .sort((a, b) => a.shift.from.localeCompare(b.shift.from));
  });

/**
 * Withdraws from one shift; its place goes to the next in the wait-list.
 * @throws ApiProblem
 */
export const withdrawFrom = async ({ signup, shift }: MyShift): Promise<void> => {
  await unwrap(
    api.DELETE("/v1/needs/{needId}/signups/{signupId}", {
      params: { path: signup, query: { shiftId: shift.shiftId } },
    }),
  );
};

/**
 * Confirms a place that came from the wait-list or has changed, and with it the risk notice that is shown.
 * @throws ApiProblem
 */
export const confirmPlace = async ({ signup, need }: MyShift): Promise<void> => {
  const query = need?.riskNotice ? { riskNoticeVersion: need.riskNotice.version } : {};
  await unwrap(
    api.POST("/v1/needs/{needId}/signups/{signupId}/confirm", { params: { path: signup, query } }),
  );
};

/** Whether a place waits for the volunteer's confirmation. */
export const awaitsConfirmation = ({ shift }: MyShift): boolean =>
  shift.status === "promoted" || shift.status === "to-confirm";

/** Whether a shift has not ended and the volunteer has, awaits or may confirm a place in it. */
export const isUpcoming = ({ shift }: MyShift): boolean =>
  /^(?:suspended|to-confirm|to-complete|promoted|proposed|confirmed|waitlisted)$/.test(shift.status) &&
  Date.parse(shift.to) > Date.now();
