import { download } from "../../../shared/client/download.ts";
import { useAction } from "../../../shared/composables/action.ts";

/** Saves the acknowledgment of a gift as a PDF. `secret`: of a guest's. */
export const useGiftPaper = (donationId: string, secret: string | undefined) =>
  useAction((number: string) =>
    download(
      `/v1/donations/${donationId}/acknowledgment/pdf`,
      number,
      "pdf",
      secret === undefined ? {} : { "donation-secret": secret },
    ),
  );

/** Saves what one gave in a year as a PDF. */
export const useYearPaper = () =>
  useAction((year: string) => download(`/v1/me/donations/years/${year}/pdf`, `helink-${year}`, "pdf"));
