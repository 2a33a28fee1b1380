import { startDonations } from "./donations-service.ts";
import { intentSucceeded, type TestPayment } from "./stripe-events.ts";
import { startTestStripe } from "./test-stripe.ts";

/** The donations service beside a Stripe that can fail, for tests that each have a project of their own. */
export const startGifts = async () => {
  const stripe = await startTestStripe();
  const donations = await startDonations(stripe.address);
  let projects = 0;
  let projectId = "";

  /**
   * Makes the project of the next test, which takes gifts from everybody unless told otherwise; Stripe works again, and has
   * been asked nothing yet.
   * @returns its id
   */
  const newProject = async (more: object = {}): Promise<string> => {
    projects += 1;
    projectId = donations.platform.ids.derived("project", String(projects));
    stripe.faults.set(null);
    stripe.requests.length = 0;
    await donations.projectChanged(projectId, more);
    return projectId;
  };

  /** Delivers these events, and then the inbox to the poster. */
  const book = async (...events: object[]): Promise<void> => {
    for (const event of events) await donations.send(event);
    await donations.post();
  };

  /** Opens a gift for the present project. `of`: its payment, of which nothing is told yet; its fee will be 33. */
  const begin = async (amount = 10_000, currency = "CNY", token?: string) => {
    const { body } = await donations.give(projectId, { amount, currency }, token ? { token } : {});
    const { donationId, readSecret } = body;
    const of: TestPayment = {
      payment: `pi_${donationId}`,
      amount,
      currency: currency.toLowerCase(),
      donationId,
      projectId,
    };
    await stripe.tellFee(`txn_${of.payment}`, 33);
    const status = async () => (await donations.read(donationId, readSecret)).body;
    return { of, donationId, status };
  };

  /** Books the payment of a gift to the present project. */
  const pay = (donationId: string, amount = 5_000, currency = "cny"): Promise<void> =>
    book(
      intentSucceeded({
        payment: `pi_${donationId}`,
        amount,
        currency: currency.toLowerCase(),
        donationId,
        projectId,
      }),
    );

  return { stripe, donations, newProject, book, begin, pay };
};
export type Gifts = Awaited<ReturnType<typeof startGifts>>;
