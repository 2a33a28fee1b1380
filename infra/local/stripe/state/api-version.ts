import Stripe from "stripe";

/** The only API version of the sandbox: the one that the installed client is pinned to. */
export const API_VERSION = Stripe.API_VERSION;
