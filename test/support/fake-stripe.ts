import { once } from "node:events";
import { createServer } from "node:http";
import { text } from "node:stream/consumers";

/**
 * A Stripe that opens checkouts and knows fees, and that can be told to fail; for what the sandbox does not do.
 * `asked`: each call with its Idempotency-Key and body.
 */
export const startFakeStripe = async () => {
  const calls: { path: string; key: string | undefined; body: string }[] = [];
  const mode = { status: 200, fee: 33 };
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const path = request.url ?? "";
    calls.push({ path, key: request.headers["idempotency-key"]?.toString(), body });
    const key = request.headers["idempotency-key"]?.toString() ?? "";
    const answer = path.startsWith("/v1/checkout/sessions")
      ? { id: `cs_${key}`, object: "checkout.session", url: `http://127.0.0.1/pay/${key}` }
      : { id: path.split("/").at(-1), object: "balance_transaction", fee: mode.fee, currency: "cny" };
    response.writeHead(mode.status, { "content-type": "application/json", "stripe-should-retry": "false" });
    response.end(
      JSON.stringify(mode.status === 200 ? answer : { error: { type: "api_error", message: "down" } }),
    );
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("not listening on a port");
  return {
    address: `http://127.0.0.1:${address.port}`,
    requests: calls,
    mode,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
