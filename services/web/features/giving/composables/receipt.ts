import { ref } from "vue";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useAction } from "../../../shared/composables/action.ts";

/** Sends word of a guest's gift to an address; `sentTo` is the last one that it was sent to. */
export const useReceipt = (donationId: string, secret: string) => {
  const sentTo = ref("");
  const action = useAction(async (email: string) => {
    sentTo.value = "";
    const params = { path: { donationId }, header: { "Donation-Secret": secret } };
    await unwrap(api.POST("/v1/donations/{donationId}/receipt", { params, body: { email } }));
    sentTo.value = email;
  });
  return { sentTo, ...action };
};
