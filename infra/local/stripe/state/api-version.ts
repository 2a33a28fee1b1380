import Stripe from "stripe";

/** The only API version the sandbox speaks: the one the installed client is pinned to. */
export const API_VERSION = Stripe.API_VERSION;
