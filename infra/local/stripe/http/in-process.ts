import { AnswerLost, contentOf, type Dispatch } from "./http.ts";

const aborted = (signal: AbortSignal | null | undefined): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
  });

/** A `fetch` whose requests are answered here, without a connection; one that is lost rejects as a broken one does. */
export const fetchFrom =
  (dispatch: Dispatch): typeof fetch =>
  async (input, init = {}) => {
    const { pathname, search } = new URL(input instanceof Request ? input.url : input);
    const headers = Object.fromEntries(new Headers(init.headers));
    const body = typeof init.body === "string" ? init.body : "";
    const answered = dispatch({ method: init.method ?? "GET", url: pathname + search, headers, body });
    try {
      const reply = await Promise.race([answered, aborted(init.signal)]);
      const [type, content] = contentOf(reply);
      const { status } = reply;
      return new Response(content, { status, headers: { "content-type": type, ...reply.headers } });
    } catch (error) {
      throw error instanceof AnswerLost ? new TypeError("fetch failed", { cause: error }) : error;
    }
  };
