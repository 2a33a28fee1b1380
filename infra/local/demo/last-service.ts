import { addDays, atCountyTime, mondayOf } from "#shared/values/time.ts";
import type { LocalStack } from "../launch.ts";
import { createApiClient } from "./api-client.ts";
import { servedLast, shownTownship } from "./people/volunteers.ts";

interface PostedNeed {
  readonly needId: string;
  readonly status: string;
  readonly positions: readonly { readonly positionId: string }[];
  readonly shifts: readonly { readonly shiftId: string }[];
  readonly riskNotice: { readonly version: string };
}

/**
 * An invented service that is over, on the Saturday before this week, in the township that the tour shows: posted and signed
 * up for some days before, and recorded that evening. So there is somebody to thank, and hours to read.
 * @param today ISO day
 */
export const recordLastService = async (stack: LocalStack, today: string): Promise<void> => {
  const saturday = addDays(mondayOf(today), -2);
  const at = <T>(day: string, time: string, act: (api: ReturnType<typeof createApiClient>) => Promise<T>) =>
    stack.services.at(new Date(atCountyTime(day, time)), (base) =>
      act(createApiClient(base, stack.identity.mint)),
    );
  const key = (name: string) => ({ "idempotency-key": `demo-last-service-${name}` });
  const worker = `worker-${shownTownship}`;

  const { need, signups } = await at(addDays(saturday, -3), "09:00", async (api) => {
    const posted = await api.as(worker)<PostedNeed>(
      "POST",
      "/v1/needs",
      {
        kind: "community-event",
        division: shownTownship,
        title: "茶市镇便民服务集市（演示）",
        description: "演示需求，内容系虚构。理发、量血压、修小家电，志愿者在场引导。",
        positions: [{ skills: [], headcount: servedLast }],
        windows: [{ kind: "once", from: `${saturday}T14:00:00+08:00`, to: `${saturday}T16:00:00+08:00` }],
      },
      key("need"),
    );
    const need = await api.as(worker)<PostedNeed>("POST", `/v1/needs/${posted.needId}/open`);
    const signups: string[] = [];
    for (let number = 1; number <= servedLast; number += 1) {
      const { signupId } = await api.as(`volunteer-${number}`)<{ signupId: string }>(
        "POST",
        `/v1/needs/${need.needId}/signups`,
        {
          positionId: need.positions[0]?.positionId,
          shifts: "all",
          riskNoticeVersion: need.riskNotice.version,
        },
        key(`signup-${number}`),
      );
      signups.push(signupId);
    }
    return { need, signups };
  });

  await at(saturday, "18:00", async (api) => {
    for (const signupId of signups)
      await api.as(worker)("PUT", `/v1/needs/${need.needId}/signups/${signupId}/attendance`, {
        shiftId: need.shifts[0]?.shiftId,
        outcome: "attended",
      });
  });
};
