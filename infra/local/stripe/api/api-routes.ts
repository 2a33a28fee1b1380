import type { ApiRoute } from "./api-route.ts";
import { checkoutApi } from "./checkout.ts";
import { customersApi } from "./customers.ts";
import { disputesApi } from "./disputes.ts";
import { eventsApi } from "./events.ts";
import { invoicesApi } from "./invoices.ts";
import { paymentMethodsApi } from "./payment-methods.ts";
import { paymentsApi } from "./payments.ts";
import { subscriptionsApi } from "./subscriptions.ts";

/** The routes of Stripe's API that the sandbox has. */
export const apiRoutes: readonly ApiRoute[] = [
  ...checkoutApi,
  ...paymentsApi,
  ...paymentMethodsApi,
  ...disputesApi,
  ...customersApi,
  ...subscriptionsApi,
  ...invoicesApi,
  ...eventsApi,
];
