import { tableName } from "#shared/db/table.ts";
import { createApi } from "#shared/http/api.ts";
import type { Compose } from "#shared/lambda/service.ts";
import { createPoster } from "./books/poster.ts";
import { createDonationStore } from "./books/store.ts";
import { getFund } from "./books/use-cases/get-fund.ts";
import { listLedger } from "./books/use-cases/list-ledger.ts";
import { toDonationEvents } from "./events.ts";
import { createDonation } from "./giving/use-cases/create-donation.ts";
import { getAcknowledgment } from "./giving/use-cases/get-acknowledgment.ts";
import { getDonation } from "./giving/use-cases/get-donation.ts";
import { listOwnDonations } from "./giving/use-cases/list-my-donations.ts";
import { manifest } from "./manifest.ts";
import { learnProject } from "./projects/consumers/on-project-changed.ts";
import { settingsSchema } from "./settings.ts";
import { createPayments, stripeApiVersion } from "./stripe/adapters/payments.ts";
import { receiveStripeEvent } from "./stripe/use-cases/receive-stripe-event.ts";
import { table } from "./table.ts";

/** Composes the donations service. */
export const composeDonations: Compose = (platform) => {
  const { stage, documents, clock, ids, log, envelope, blindIndex, cursors } = platform;
  const settings = settingsSchema.parse(platform.environment);
  const secretKey = settings.STRIPE_SECRET_KEY;
  const store = createDonationStore(documents, tableName(stage, table.name));
  const payments = createPayments(
    { secretKey, apiAddress: settings.STRIPE_API_ADDRESS },
    settings.PUBLIC_URL,
  );
  const webhookSecrets = settings.STRIPE_WEBHOOK_SECRETS.split(",");
  const poster = createPoster({
    store,
    clock,
    ids,
    log,
    feeOf: payments.feeOf,
    expected: { apiVersion: stripeApiVersion, livemode: /^[sr]k_live_/.test(secretKey) },
  });
  const deps = { store, payments, webhookSecrets, envelope, blindIndex, cursors };
  return {
    api: createApi(platform, manifest, deps, {
      createDonation,
      getDonation,
      getAcknowledgment,
      listOwnDonations,
      getFund,
      listLedger,
      receiveStripeEvent,
    }),
    toEvents: toDonationEvents,
    consumers: { learnProject: learnProject(store) },
    schedules: { redrive: poster.sweep },
    streamHandlers: { poster: poster.takeRecord },
  };
};
