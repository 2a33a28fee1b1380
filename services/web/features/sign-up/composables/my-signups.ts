import { ApiProblem } from "../../../shared/api/problem.ts";
import type { Need, Signup } from "../../../shared/api/types.ts";
import { signedIn } from "../../../shared/auth/session.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { fetchAllPages } from "../../../shared/composables/paged-query.ts";
import { useQuery } from "../../../shared/composables/query.ts";
import { fetchNeed } from "../../needs/composables/need.ts";
import { keepShifts, keptShifts } from "../model/kept-shifts.ts";
import { isUpcoming, type MyShift } from "../model/my-shift.ts";

/**
 * The signed-in volunteer's signups, newest first.
 * @throws ApiProblem
 */
export const fetchMySignups = (): Promise<Signup[]> =>
  fetchAllPages((query) => unwrap(api.GET("/v1/volunteers/me/signups", { params: { query } })));

const isOffline = (error: unknown): boolean => error instanceof ApiProblem && error.code === "offline";

const fetchNeedIfReadable = (needId: string): Promise<Need | undefined> =>
  fetchNeed(needId).catch((error: unknown) => {
    if (isOffline(error)) throw error;
    return undefined;
  });

const fetchMyShifts = async (): Promise<MyShift[]> => {
  const signups = await fetchMySignups();
  const needIds = [...new Set(signups.map(({ needId }) => needId))];
  const needs = new Map(
    await Promise.all(needIds.map(async (needId) => [needId, await fetchNeedIfReadable(needId)] as const)),
  );
  return signups
    .flatMap((signup) => signup.shifts.map((shift) => ({ signup, shift, need: needs.get(signup.needId) })))
    .sort((a, b) => a.shift.from.localeCompare(b.shift.from));
};

/**
 * The signed-in volunteer's shifts, earliest first. Without a network those that were still to come when there was one:
 * where they are needed there often is none.
 */
export const useMyShifts = () =>
  useQuery(async (): Promise<MyShift[]> => {
    try {
      const shifts = await fetchMyShifts();
      // Whoever signed out while they were on their way leaves nothing.
      if (signedIn.value) keepShifts(shifts.filter(isUpcoming));
      return shifts;
    } catch (error) {
      const kept = isOffline(error) ? keptShifts()?.filter(isUpcoming) : undefined;
      if (!kept) throw error;
      keepShifts(kept);
      return kept;
    }
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
