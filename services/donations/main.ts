import { tableName } from "#shared/db/table.ts";
import { createApi } from "#shared/http/api.ts";
import type { Compose } from "#shared/lambda/service.ts";
import { toDonationEvents } from "./domain/events.ts";
import { learnProject } from "./learn-project.ts";
import { manifest } from "./manifest.ts";
import { createPoster } from "./poster.ts";
import { settingsSchema } from "./settings.ts";
import { createDonationStore } from "./store.ts";
import { createPayments, stripeApiVersion } from "./stripe-payments.ts";
import { table } from "./table.ts";
import { createDonation } from "./use-cases/create-donation.ts";
import { getAcknowledgment } from "./use-cases/get-acknowledgment.ts";
import { getDonation } from "./use-cases/get-donation.ts";
import { getFund } from "./use-cases/get-fund.ts";
import { listLedger } from "./use-cases/list-ledger.ts";
import { listOwnDonations } from "./use-cases/list-own-donations.ts";
import { receiveStripeEvent } from "./use-cases/receive-stripe-event.ts";

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
