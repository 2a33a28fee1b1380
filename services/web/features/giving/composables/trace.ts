import { api, unwrap } from "../../../shared/client/client.ts";
import { useQuery } from "../../../shared/composables/query.ts";

/** What became of a gift. @param secret of a guest's gift */
export const useTrace = (donationId: string, secret: string | undefined) =>
  useQuery(() =>
    unwrap(
      api.GET("/v1/donations/{donationId}/trace", {
        params: {
          path: { donationId },
          header: secret === undefined ? {} : { "Donation-Secret": secret },
        },
      }),
    ),
  );
