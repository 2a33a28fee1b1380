import { reactive } from "vue";
import type { Need } from "../../../shared/api/types.ts";
import { api, nullIfNotFound, unwrap } from "../../../shared/client/client.ts";
import { useAction } from "../../../shared/composables/action.ts";
import { useIdempotencyKey } from "../../../shared/composables/idempotency-key.ts";
import { useQuery } from "../../../shared/composables/query.ts";
import { consentVersion } from "../model/quick-choice.ts";

/**
 * Signs up by name and phone alone. Sent again after a lost answer, it counts once and gives the same link.
 * @param done gets the path of the link, whose fragment is the secret: it is sent nowhere
 */
export const useQuickSignUp = (needId: string, done: (link: string) => unknown) => {
  const form = reactive({ shiftId: "", name: "", phone: "" });
  const { header } = useIdempotencyKey(form);
  const action = useAction(async ({ riskNotice }: Need) => {
    const { signupId, secret } = await unwrap(
      api.POST("/v1/needs/{needId}/quick-signups", {
        params: { path: { needId }, header: header() },
        body: { ...form, adult: true, riskNoticeVersion: riskNotice?.version ?? 0, consentVersion },
      }),
    );
    await done(`/s/${signupId}#${secret}`);
  });
  return { form, ...action };
};

/**
 * The signup of a link, and what one can do about it; null for a link that is none any more.
 * @param claimed is called once the signed-in volunteer has taken it over
 */
export const useQuickSignup = (signupId: string, secret: string, claimed: () => unknown) => {
  const params = { path: { signupId }, header: { "Signup-Secret": secret } };
  const path = "/v1/quick-signups/{signupId}" as const;
  const signup = useQuery(() => nullIfNotFound(unwrap(api.GET(path, { params }))));
  const coming = useAction(async (shiftId: string, riskNoticeVersion: number) => {
    await unwrap(api.PATCH(path, { params, body: { shiftId, riskNoticeVersion } }));
    await signup.refetch();
  });
  const withdrawing = useAction(async () => {
    await unwrap(api.DELETE(path, { params }));
    await signup.refetch();
  });
  const claiming = useAction(async () => {
    await unwrap(api.POST("/v1/quick-signups/{signupId}/claim", { params }));
    await claimed();
  });
  return { signup, coming, withdrawing, claiming };
};
